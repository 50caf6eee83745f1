package dev.cloche.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cloche.contract.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves a page that shows the OpenAPI document by way of a library for browsers.
 *
 * <p>All that the page loads comes from here, and its {@code Content-Security-Policy} lets it load
 * nothing else and run no script that stands in the page.
 *
 * @param path of the page; what it loads lies below
 * @param library the name of the webjar
 * @param files of the library that the page loads
 * @param home an address that the library would load from elsewhere; empty when there is none
 * @param policy what the page needs beside scripts and connections to here
 */
record DocumentationPage(
    String path, String library, List<String> files, String home, String policy) {

  private static final String BASE_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

  /** Matches a path that names the version of what it leads to. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String REVALIDATED = "no-cache";

  /** A picture of one transparent dot. */
  private static final String NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  static DocumentationPage swaggerUi() {
    return new DocumentationPage(
        "/docs",
        "swagger-ui",
        List.of("swagger-ui.css", "swagger-ui-bundle.js"),
        "",
        "style-src 'self'");
  }

  static DocumentationPage redoc() {
    return new DocumentationPage(
        "/redoc",
        "redoc",
        List.of("redoc.standalone.js"),
        // Of the line "API docs by Redocly", which stays; only its picture would be fetched.
        "https://cdn.redoc.ly/redoc/logo-mini.svg",
        // The hashes are of the two styles that it puts into the page: one that is empty, to which
        // scripts add, and one of its scroll bars, which changes with its version. Its search is a
        // worker that it makes of its own text.
        "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
            + " 'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='; worker-src blob:");
  }

  List<Route> routes() {
    Optional<WebJar> found = WebJar.find(library);
    if (found.isEmpty()) {
      return List.of(Route.get(path, Access.OPEN, DocumentationPage::missing));
    }
    WebJar jar = found.get();
    String place = path + "/" + jar.version();
    List<Route> routes = new ArrayList<>();
    routes.add(
        route(
            path,
            "html",
            REVALIDATED,
            () -> own(library + ".html").replace("{library}", place.substring(1))));
    routes.add(route(path + "/start.js", "js", REVALIDATED, () -> own(library + ".js")));
    routes.add(route(path + "/page.css", "css", REVALIDATED, () -> own("page.css")));
    routes.add(route(path + "/favicon.svg", "svg", REVALIDATED, () -> own("favicon.svg")));
    for (String file : files) {
      String kind = file.substring(file.lastIndexOf('.') + 1);
      routes.add(route(place + "/" + file, kind, FOR_EVER, () -> ofLibrary(jar, file)));
    }
    return routes;
  }

  private Route route(String at, String kind, String cacheControl, Supplier<String> content) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
    headers.put("Cache-Control", cacheControl);
    headers.put("Content-Security-Policy", BASE_POLICY + policy);
    headers.put("Referrer-Policy", "no-referrer");
    return Route.get(
        at, Access.OPEN, new FixedContentHandler(() -> content.get().getBytes(UTF_8), headers));
  }

  private String ofLibrary(WebJar jar, String file) {
    String text = new String(jar.read(file), UTF_8);
    return home.isEmpty() ? text : text.replace(home, NOTHING);
  }

  private static ApiResponse missing(ApiRequest request) throws ProblemException {
    throw new ProblemException(
        Problem.of(
            ProblemCode.NOT_FOUND,
            "this deployment does not carry the page; GET "
                + DocumentationRoutes.DOCUMENT
                + " answers with what it would show"));
  }

  private static String own(String file) {
    try (InputStream content = DocumentationPage.class.getResourceAsStream("pages/" + file)) {
      if (content == null) {
        throw new IllegalStateException(file + " is missing in the program");
      }
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
