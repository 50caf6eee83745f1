package dev.cloche.http;

import dev.cloche.contract.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Finds the route of a request; immutable. */
final class RouteTable {

  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** Finds the route, or says with 404 or 405 that there is none. */
  Route find(RequestHead head) throws ProblemException {
    List<Route> there = routes.stream().filter(route -> route.path().equals(head.path())).toList();
    if (there.isEmpty()) {
      throw new ProblemException(
          Problem.of(
              ProblemCode.NOT_FOUND,
              "there is no such route; /docs describes those that there are"));
    }
    return there.stream()
        .filter(route -> route.answers(head.method()))
        .findFirst()
        .orElseThrow(() -> new ProblemException(notAllowed(there)));
  }

  /** Tells whether problem documents of a path have the member {@code stdout}. */
  boolean problemsCarryStdout(String path) {
    return routes.stream()
        .anyMatch(route -> route.problemsCarryStdout() && route.path().equals(path));
  }

  private static Problem notAllowed(List<Route> there) {
    List<String> methods = new ArrayList<>();
    for (Route route : there) {
      methods.add(route.method());
      if (route.answers("HEAD")) {
        methods.add("HEAD");
      }
    }
    String allowed = String.join(", ", methods);
    return Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "this route answers " + allowed)
        .withHeader("Allow", allowed);
  }
}
