package dev.cloche.output;

import dev.cloche.contract.SkipCode;
import java.io.InputStream;

/** Takes no file and forgets what it hears of any. */
final class NoFiles implements OutputReceiver {

  @Override
  public OutputLimits limits() {
    return new OutputLimits(0, 0, 0, 0);
  }

  @Override
  public void file(byte[] path, long size, InputStream content) {}

  @Override
  public void skipped(byte[] path, SkipCode code) {}

  @Override
  public void brokenOff() {}
}
