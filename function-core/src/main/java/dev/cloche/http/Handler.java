package dev.cloche.http;

import dev.cloche.contract.RequestRejectedException;

/** Answers the requests of one route; thread-safe, may block. */
@FunctionalInterface
interface Handler {

  ApiResponse handle(ApiRequest request)
      throws ProblemException, RequestRejectedException, InterruptedException;
}
