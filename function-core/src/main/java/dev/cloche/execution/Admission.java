package dev.cloche.execution;

/**
 * Holds a place and memory of the {@link AdmissionGate} until it is closed; closing twice is fine.
 */
@FunctionalInterface
public interface Admission extends AutoCloseable {

  /** Gives place and memory back. */
  @Override
  void close();
}
