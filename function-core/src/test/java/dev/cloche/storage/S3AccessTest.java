package dev.cloche.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.config.StorageConfig;
import dev.cloche.config.StorageConfig.AccessKeys;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.SdkSystemSetting;

/** Where the keys come from; no test asks the address at which clouds hand out theirs. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class S3AccessTest {

  private final Map<String, Optional<String>> before = new HashMap<>();

  @BeforeEach
  void disableMetadata() {
    set(SdkSystemSetting.AWS_EC2_METADATA_DISABLED, "true");
  }

  @AfterEach
  void restore() {
    before.forEach(
        (name, value) ->
            value.ifPresentOrElse(
                text -> System.setProperty(name, text), () -> System.clearProperty(name)));
  }

  @Test
  void withoutKeysThoseOfThePlatformAreTaken() {
    set(SdkSystemSetting.AWS_ACCESS_KEY_ID, "platform");
    set(SdkSystemSetting.AWS_SECRET_ACCESS_KEY, "hidden");
    set(SdkSystemSetting.AWS_SESSION_TOKEN, "token");

    AwsCredentials found = S3Access.credentials(config(Optional.empty())).resolveCredentials();

    assertThat(found.accessKeyId()).isEqualTo("platform");
    assertThat(found.secretAccessKey()).isEqualTo("hidden");
    assertThat(found)
        .isInstanceOfSatisfying(
            AwsSessionCredentials.class,
            session -> assertThat(session.sessionToken()).isEqualTo("token"));
  }

  @Test
  void keysOfTheConfigurationComeFirst() {
    set(SdkSystemSetting.AWS_ACCESS_KEY_ID, "platform");
    set(SdkSystemSetting.AWS_SECRET_ACCESS_KEY, "hidden");

    AwsCredentials found =
        S3Access.credentials(config(Optional.of(new AccessKeys("own", "secret"))))
            .resolveCredentials();

    assertThat(found.accessKeyId()).isEqualTo("own");
    assertThat(found.secretAccessKey()).isEqualTo("secret");
  }

  private void set(SdkSystemSetting setting, String value) {
    String previous = System.setProperty(setting.property(), value);
    before.putIfAbsent(setting.property(), Optional.ofNullable(previous));
  }

  private static StorageConfig.S3 config(Optional<AccessKeys> keys) {
    return new StorageConfig.S3(
        "files", "eu-central-1", Optional.empty(), "executions", keys, Duration.ofHours(1));
  }
}
