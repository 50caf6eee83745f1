package dev.cloche.config;

import dev.cloche.contract.Words;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Makes API keys and the entries of the configuration that let them in. */
public final class KeyMaker {

  private static final int KEY_BYTES = 32;
  private static final int USAGE_ERROR = 64;

  private final SecureRandom random;

  /** Creates one that takes its random bits from here. */
  public KeyMaker(SecureRandom random) {
    this.random = random;
  }

  /**
   * Makes a key of 256 random bits.
   *
   * @throws IllegalArgumentException when a key may not be called so
   */
  public NewKey make(String name, Role role) {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    String key = "cloche_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new NewKey(key, new ApiKey(name, role, KeyHash.of(key)));
  }

  /**
   * Prints a new key; the arguments are its name and, if it is not to be {@code user}, its role.
   */
  public static void main(String[] arguments) {
    int exitCode = run(arguments, new KeyMaker(new SecureRandom()), System.out, System.err);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(String[] arguments, KeyMaker maker, PrintStream out, PrintStream err) {
    Optional<Role> role =
        arguments.length < 2 ? Optional.of(Role.USER) : Words.find(Role.class, arguments[1]);
    if (arguments.length < 1
        || arguments.length > 2
        || !ApiKey.isName(arguments[0])
        || role.isEmpty()) {
      err.println("usage: make key NAME=… [ROLE=admin]; a NAME has letters, digits and . _ -");
      return USAGE_ERROR;
    }
    NewKey made = maker.make(arguments[0], role.get());
    out.println("The key, which is stored nowhere and shown only now:");
    out.println("  " + made.key());
    out.println("Its entry in CLOCHE_API_KEYS:");
    out.println("  " + made.entry());
    return 0;
  }

  /**
   * Holds a key that was just made.
   *
   * @param key the secret itself, for its owner alone
   * @param stored what the service keeps of it
   */
  public record NewKey(String key, ApiKey stored) {

    /** Returns the entry of {@code CLOCHE_API_KEYS} that lets the key in. */
    public String entry() {
      return stored.name() + ":" + Words.of(stored.role()) + ":" + stored.hash().text();
    }

    @Override
    public String toString() {
      return "key of " + stored.name();
    }
  }
}
