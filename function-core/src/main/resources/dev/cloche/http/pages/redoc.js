'use strict';

// Fonts that every system has: the usual ones of ReDoc would come from elsewhere.
const font = 'system-ui, "DejaVu Sans", sans-serif';

Redoc.init(
  'openapi.json',
  {
    hideLoading: true,
    theme: { typography: { fontFamily: font, headings: { fontFamily: font } } },
  },
  document.getElementById('page'),
);
