package org.detaineroutcomes.cli;

import org.detaineroutcomes.model.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Which code this is, for {@code --version}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"detainer-outcomes " + ProgramVersion.text()};
  }
}
