package dev.cloche.runner.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.gaul.shaded.org.eclipse.jetty.io.EofException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Lets single objects through to S3Proxy, which checks the signature, and words refusals. */
final class ObjectServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1;

  private static final System.Logger LOG = System.getLogger(ObjectServlet.class.getName());

  /** As many bodies as S3Proxy may hold in memory at a time. */
  private static final int UPLOADS = 4;

  private static final long UPLOAD_WAIT_SECONDS = 5;

  /** As many as the server has threads. */
  private static final int REQUESTS = StorageServer.MOST_THREADS;

  /** How long downloads may go on when the program ends. */
  private static final long END_SECONDS = 2;

  private final transient S3ProxyHandler store;
  private final transient RequestRules rules;
  private final transient UploadSignature signature;
  private final transient Downloads downloads;
  private final Semaphore uploads = new Semaphore(UPLOADS, true);
  private final Semaphore requests = new Semaphore(REQUESTS);

  ObjectServlet(
      S3ProxyHandler store, RequestRules rules, UploadSignature signature, Downloads downloads) {
    this.store = store;
    this.rules = rules;
    this.signature = signature;
    this.downloads = downloads;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Also for errors: nothing from here is ever to be run or guessed at by a browser.
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "private, no-store");
    if (!requests.tryAcquire()) {
      refuse(response, 503, "SlowDown");
      return;
    }
    try {
      dispatch(request, response);
    } catch (IOException e) {
      // Jetty would warn of each caller who goes away or is too slow.
      LOG.log(System.Logger.Level.DEBUG, "an answer of the store broke off", e);
      throw new EofException(e);
    } finally {
      requests.release();
    }
  }

  private void dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Integer> refusal = rules.refusal(request);
    if (refusal.isPresent()) {
      refuse(response, refusal.get(), "AccessDenied");
    } else if (request.getMethod().equals("PUT")) {
      upload(request, response);
    } else {
      download(request, response);
    }
  }

  private void download(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection();
    if (!downloads.give(() -> handle(request, response), connection.getEndPoint()::close)) {
      refuse(response, 503, "SlowDown");
    }
  }

  private void upload(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!signature.isGood(request)) {
      refuse(response, 403, "SignatureDoesNotMatch");
      return;
    }
    boolean entered = false;
    try {
      entered = uploads.tryAcquire(UPLOAD_WAIT_SECONDS, TimeUnit.SECONDS);
      if (entered) {
        handle(request, response);
      } else {
        refuse(response, 503, "SlowDown");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuse(response, 503, "SlowDown");
    } finally {
      if (entered) {
        uploads.release();
      }
    }
  }

  private void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var body = request.getInputStream()) {
      store.doHandle(request, request, response, body, null);
    } catch (AwsServiceException e) {
      String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
      refuse(response, e.statusCode(), code == null ? "InternalError" : code);
    } catch (IllegalArgumentException | IllegalStateException e) {
      refuse(response, 400, "InvalidRequest");
    } catch (UnsupportedOperationException e) {
      refuse(response, 501, "NotImplemented");
    }
  }

  /** Lets no further request in and waits a moment for those under way. */
  void awaitEnd() {
    try {
      boolean unused = requests.tryAcquire(REQUESTS, END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    downloads.close();
  }

  private static void refuse(HttpServletResponse response, int status, String code)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("failed after the answer had begun: " + code);
    }
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType("application/xml");
    response
        .getOutputStream()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code></Error>"
                .formatted(code.replaceAll("[^A-Za-z0-9]", ""))
                .getBytes(UTF_8));
  }
}
