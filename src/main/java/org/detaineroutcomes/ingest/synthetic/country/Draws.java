package org.detaineroutcomes.ingest.synthetic.country;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * A stream of random draws named by what it is for, so that one file's draws never move another's.
 *
 * <p>The generator (Panneton, L'Ecuyer &amp; Matsumoto 2006) and every function on the way are
 * plain Java arithmetic: the same seed gives the same draws on any machine. {@link Math}'s
 * functions may differ in the last digit between machines and are not used.
 */
public final class Draws {
  private static final double POISSON_EPSILON = 1e-12;
  private static final int POISSON_ITERATIONS = 10_000_000;

  private final RandomGenerator generator;

  private Draws(RandomGenerator generator) {
    this.generator = generator;
  }

  /** The stream of a seed and a purpose, such as "crime" and a county. */
  public static Draws of(long seed, String... purpose) {
    byte[] name = (seed + "|" + String.join("|", purpose)).getBytes(StandardCharsets.UTF_8);
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(name));
    int[] words = new int[digest.capacity() / Integer.BYTES];
    digest.asIntBuffer().get(words);
    return new Draws(new Well19937c(words));
  }

  /** Uniform on [0, 1). */
  public double uniform() {
    return generator.nextDouble();
  }

  /** Uniform on [low, high). */
  public double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + (int) (uniform() * (high - low + 1));
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  double normal() {
    return generator.nextGaussian();
  }

  double lognormal(double median, double sigma) {
    return median * FastMath.exp(sigma * normal());
  }

  /** Waiting time with a constant hazard. */
  public double exponential(double hazard) {
    return -FastMath.log(1 - uniform()) / hazard;
  }

  public long poisson(double mean) {
    return mean <= 0
        ? 0
        : new PoissonDistribution(generator, mean, POISSON_EPSILON, POISSON_ITERATIONS).sample();
  }

  /** A multiplicative shock with mean 1 and the given standard deviation: Gamma distributed. */
  public double shock(double sd) {
    double shape = 1 / (sd * sd);
    return new GammaDistribution(generator, shape, 1 / shape).sample();
  }

  public <T> T pick(List<T> choices) {
    return choices.get((int) (uniform() * choices.size()));
  }

  /** The same elements in random order (Fisher-Yates). */
  <T> List<T> shuffled(List<T> ordered) {
    List<T> all = new ArrayList<>(ordered);
    for (int i = all.size() - 1; i > 0; i--) {
      java.util.Collections.swap(all, i, between(0, i));
    }
    return all;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot seed: every Java platform has SHA-256", e);
    }
  }
}
