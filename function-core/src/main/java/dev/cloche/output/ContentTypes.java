package dev.cloche.output;

import java.util.Locale;
import java.util.Map;

/**
 * Knows the content type of a file by its extension.
 *
 * <p>Only types are named in which a browser runs nothing: HTML, SVG, XML and scripts are bytes.
 * Names by the media type registry of IANA.
 */
final class ContentTypes {

  static final String BYTES = "application/octet-stream";

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("txt", "text/plain"),
          Map.entry("log", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("json", "application/json"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("xlsx", OFFICE + "spreadsheetml.sheet"),
          Map.entry("docx", OFFICE + "wordprocessingml.document"),
          Map.entry("pptx", OFFICE + "presentationml.presentation"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"));

  private ContentTypes() {}

  static String of(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    return dot < 0
        ? BYTES
        : BY_EXTENSION.getOrDefault(base.substring(dot + 1).toLowerCase(Locale.ROOT), BYTES);
  }
}
