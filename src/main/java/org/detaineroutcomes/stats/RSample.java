package org.detaineroutcomes.stats;

/**
 * Random permutations as R draws them since 3.6 ({@code set.seed(seed); sample(n)}), so that a
 * placebo of the same seed is the peer's placebo: Mersenne Twister (Matsumoto and Nishimura 1998)
 * and rejection sampling of bits.
 */
public final class RSample {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int next = N;

  /** Starts the stream of a seed. */
  public RSample(long seed) {
    int scrambled = (int) seed;
    for (int j = 0; j < 51; j++) {
      scrambled = 69069 * scrambled + 1;
    }
    for (int j = 0; j < N; j++) {
      scrambled = 69069 * scrambled + 1;
      state[j] = scrambled;
    }
  }

  /** The next permutation of 0 to n - 1. */
  public int[] permutation(int n) {
    int[] left = new int[n];
    for (int i = 0; i < n; i++) {
      left[i] = i;
    }
    int[] drawn = new int[n];
    for (int i = 0; i < n; i++) {
      int j = index(n - i);
      drawn[i] = left[j];
      left[j] = left[n - i - 1];
    }
    return drawn;
  }

  private int index(int n) {
    int bits = 32 - Integer.numberOfLeadingZeros(n - 1);
    while (true) {
      long value = 0;
      for (int b = 0; b <= bits; b += 16) {
        value = 65_536 * value + (long) (uniform() * 65_536);
      }
      value &= (1L << bits) - 1;
      if (value < n) {
        return (int) value;
      }
    }
  }

  private double uniform() {
    if (next == N) {
      for (int k = 0; k < N; k++) {
        int y = (state[k] & 0x80000000) | (state[(k + 1) % N] & 0x7fffffff);
        state[k] = state[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
      }
      next = 0;
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return Integer.toUnsignedLong(y) * 2.3283064365386963e-10;
  }
}
