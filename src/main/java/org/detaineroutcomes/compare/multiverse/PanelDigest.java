package org.detaineroutcomes.compare.multiverse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;

/** A digest of all that an estimator sees of a panel: equal arrays are estimated once. */
final class PanelDigest {
  private final MessageDigest digest;

  private PanelDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest, with who decided on the treatment of each unit. */
  static String of(SpecificationPanel of) {
    PanelData panel = of.data();
    PanelDigest all = new PanelDigest();
    for (String unit : panel.units()) {
      all.add(unit + "\n" + of.assigned().get(unit) + "\n");
    }
    all.add(panel.start());
    all.add(panel.cohort());
    all.add(panel.period());
    all.add(panel.outcome());
    all.add(panel.weights());
    all.add(panel.offset());
    all.add(String.join("\n", panel.covariateNames()));
    for (double[] covariate : panel.covariates()) {
      all.add(covariate);
    }
    for (Clustering way : panel.clusters()) {
      all.add(way.code());
    }
    return HexFormat.of().formatHex(all.digest.digest());
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (numbers.length + 1));
    bytes.putInt(numbers.length);
    bytes.asIntBuffer().put(numbers);
    digest.update(bytes.array());
  }

  private void add(double[] numbers) {
    int length = numbers == null ? -1 : numbers.length;
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * Math.max(0, length));
    bytes.putInt(length);
    if (numbers != null) {
      bytes.asDoubleBuffer().put(numbers);
    }
    digest.update(bytes.array());
  }
}
