// A tiny template language: values with escaping, sections over lists, conditions.
function render(template, data) {
  return template
    .replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name, body) => {
      const value = data[name];
      if (Array.isArray(value)) return value.map((item) => render(body, { ...data, ...item })).join("");
      return value ? render(body, data) : "";
    })
    .replace(/\{\{(&?)(\w+)\}\}/g, (_, raw, name) => {
      const value = String(data[name] ?? "");
      const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
      return raw ? value : value.replace(/[&<>"]/g, (character) => entities[character]);
    });
}

const template = `<h1>{{title}}</h1>
{{#items}}<li>{{name}}: {{price}} {{currency}}</li>
{{/items}}{{#empty}}never shown{{/empty}}<p>{{&footer}}{{missing}}</p>`;
const page = render(template, {
  title: 'Bolts & "nuts" <cheap>',
  currency: "EUR",
  items: [{ name: "bolt", price: 5 }, { name: "nut", price: 3 }],
  empty: false,
  footer: "<b>done</b>",
});
console.log(page);
