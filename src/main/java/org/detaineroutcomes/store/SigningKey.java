package org.detaineroutcomes.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** An Ed25519 key (RFC 8032) that signs manifests; PEM files, as OpenSSL writes them. */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int MOST_BYTES = 1 << 16;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

  private final PrivateKey key;

  private SigningKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a private key.
   *
   * @throws Failure where the file holds none
   */
  public static SigningKey read(Path file) {
    try {
      KeySpec spec = new PKCS8EncodedKeySpec(bytes(file, "PRIVATE"));
      return new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      throw unusable(file, "it is no private key for Ed25519");
    }
  }

  /** The signature of a text as a line of Base64. */
  public String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether the owner of a public key signed a text.
   *
   * @throws Failure where the file holds no public key
   */
  static boolean signed(Path publicKey, String text, String signature) {
    try {
      KeySpec spec = new X509EncodedKeySpec(bytes(publicKey, "PUBLIC"));
      PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (java.security.SignatureException | IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw unusable(publicKey, "it is no public key for Ed25519");
    }
  }

  private static byte[] bytes(Path file, String kind) {
    try {
      String text;
      try (InputStream in = Storage.open(file)) {
        text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
      }
      Matcher pem = PEM.matcher(text);
      if (!pem.find() || !pem.group(1).equals(kind)) {
        throw unusable(file, "it holds no '-----BEGIN " + kind + " KEY-----'");
      }
      return Base64.getMimeDecoder().decode(pem.group(2));
    } catch (IOException e) {
      throw unusable(file, Files.exists(file) ? Storage.why(e) : "there is no such file");
    }
  }

  private static Failure unusable(Path file, String found) {
    return new Failure(
        Problem.usage(
            file.toString(),
            "Cannot use key " + file + ": " + found,
            "make one: openssl genpkey -algorithm ed25519 -out key.pem; "
                + "openssl pkey -in key.pem -pubout -out public.pem"));
  }
}
