package dev.cloche.http;

import dev.cloche.config.SandboxConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lists the routes that describe the API: the document, and two pages that show it.
 *
 * <p>The pages need the libraries swagger-ui and redoc as webjars on the class path; where these
 * are not, the pages are a 404 that says so. Nobody needs a key to read any of it.
 */
final class DocumentationRoutes {

  static final String DOCUMENT = "/openapi.json";

  private static final String REVALIDATED = "no-cache";
  private static final String JSON = "application/json";

  private DocumentationRoutes() {}

  static List<Route> of(SandboxConfig config, String version) {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get(
            DOCUMENT,
            Access.OPEN,
            new FixedContentHandler(
                () -> OpenApiDocument.of(config, version),
                Map.of("Content-Type", JSON, "Cache-Control", REVALIDATED))));
    routes.addAll(DocumentationPage.swaggerUi().routes());
    routes.addAll(DocumentationPage.redoc().routes());
    return routes;
  }
}
