package dev.cloche.contract;

import dev.cloche.contract.ShortRequest.Form;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON of {@code POST /execute} strictly.
 *
 * <p>Thread-safe.
 */
public final class ShortRequestReader {

  private final StrictJson json = new StrictJson();

  /**
   * Reads one request.
   *
   * @throws RequestRejectedException naming every field that is wrong, when any is
   */
  public ShortRequest read(byte[] body) throws RequestRejectedException {
    ObjectNode object = json.read(body);
    var problems = new FieldProblems();
    var fields = new JsonFields(object, FieldPath.ROOT, problems);
    Optional<String> code = fields.string("code");
    Optional<String> script = fields.string("script");
    Optional<BigDecimal> timeout = fields.decimal("timeout");
    if (object.has("code") && object.has("script")) {
      problems.add("script", "cannot be given together with code");
    } else if (!object.has("code") && !object.has("script")) {
      problems.add("code", "is required, or script with a function main()");
    }
    fields.rejectUnknown();
    problems.throwIfAny();
    return new ShortRequest(
        script.isPresent() ? Form.SCRIPT : Form.CODE, script.or(() -> code).orElse(""), timeout);
  }
}
