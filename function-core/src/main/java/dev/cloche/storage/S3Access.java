package dev.cloche.storage;

import dev.cloche.config.StorageConfig;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes what speaks to a store, set up for AWS or for whatever else speaks S3. */
final class S3Access {

  private S3Access() {}

  /** Returns the configured keys, or those that the platform provides (environment, role, file). */
  static AwsCredentialsProvider credentials(StorageConfig.S3 config) {
    return config
        .keys()
        .<AwsCredentialsProvider>map(
            keys ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(keys.accessKey(), keys.secretKey())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /** Makes the client that stores files. */
  static S3Client client(
      StorageConfig.S3 config, AwsCredentialsProvider credentials, S3Timeouts timeouts) {
    var http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(timeouts.connect())
            .socketTimeout(timeouts.attempt());
    if (config.endpoint().map(URI::getScheme).equals(Optional.of("http"))) {
      // Without encryption it is on this machine, where no proxy has a part in it.
      http.proxyConfiguration(
          ProxyConfiguration.builder()
              .useSystemPropertyValues(false)
              .useEnvironmentVariablesValues(false)
              .build());
    }
    var client =
        S3Client.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(credentials)
            .serviceConfiguration(settings(config.endpoint()))
            .httpClientBuilder(http)
            .overrideConfiguration(
                o ->
                    o.apiCallAttemptTimeout(timeouts.attempt())
                        .apiCallTimeout(timeouts.call())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy()));
    config
        .endpoint()
        .ifPresent(
            endpoint ->
                client
                    .endpointOverride(endpoint)
                    // Cloudflare R2, "S3 API compatibility": the SDK's own checksums, on by
                    // default since 2.30, are not understood everywhere.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED));
    return client.build();
  }

  /**
   * Makes what signs links.
   *
   * @param endpoint where links lead; empty for AWS
   */
  static S3Presigner presigner(
      StorageConfig.S3 config, AwsCredentialsProvider credentials, Optional<URI> endpoint) {
    var presigner =
        S3Presigner.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(credentials)
            .serviceConfiguration(settings(endpoint));
    endpoint.ifPresent(presigner::endpointOverride);
    return presigner.build();
  }

  private static S3Configuration settings(Optional<URI> endpoint) {
    return endpoint.isEmpty()
        ? S3Configuration.builder().build()
        // Cloudflare R2's page on this SDK: its chunked uploads fail there with 403.
        : S3Configuration.builder()
            .pathStyleAccessEnabled(true)
            .chunkedEncodingEnabled(false)
            .build();
  }
}
