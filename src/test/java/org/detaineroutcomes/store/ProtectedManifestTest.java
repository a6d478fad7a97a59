package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes a manifest without a trace outside it, and what was changed is named. */
class ProtectedManifestTest {
  @TempDir Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = new Warehouse(folder.toString());
  }

  @Test
  void currentNamesTheDigestOfTheManifestAndEachManifestThatOfTheOneBefore() throws IOException {
    Release first = published();
    String digestOfFirst = warehouse.current().orElseThrow().sha256();
    Release second = published();

    assertThat(Files.readString(folder.resolve("current")))
        .matches(second.id() + " sha256:[0-9a-f]{64}\n");
    assertThat(warehouse.open(second.id()).manifest().previous)
        .isEqualTo(new ManifestDigest(first.id(), digestOfFirst));
    assertThat(warehouse.open(first.id()).manifest().previous).isNull();
    assertThat(anchor(first).kind()).isEqualTo(Anchor.Kind.HOLDS);
    assertThat(anchor(first).by()).isEqualTo(second.id());
    assertThat(anchor(second).by()).isEqualTo("current");
  }

  @ParameterizedTest
  @CsvSource({
    "'nothing unusual',      'nothing at all',      notes",
    "'\"rowsIn\" : 12',      '\"rowsIn\" : 13',      inputs",
    "'\"rows\" : 7',         '\"rows\" : 8',         tables",
    "'\"index.html\" : \"a', '\"index.html\" : \"b', report",
    "'\"job\" : \"test\"',   '\"job\" : \"best\"',   job",
    "'\"asKnown\" : \"\"',   '\"asKnown\" : \"2020-01-01\"', asKnown",
    "'\"resultKey\" : \"0',  '\"resultKey\" : \"1',  resultKey",
    "'\"code\" : \"1\"',     '\"code\" : \"2\"',     code"
  })
  void anyChangedEntryIsNamed(String before, String after, String entry) throws IOException {
    Release release = published();
    edit(release, before, after);

    assertThat(problems(release))
        .anyMatch(p -> p.contains("its entry '" + entry + "' is not the one that was sealed"))
        .anyMatch(p -> p.contains("'current' names"));
  }

  @Test
  void anEntryTakenOutIsNamed() throws IOException {
    Release release = published();
    String text = Files.readString(manifest(release));
    Files.writeString(manifest(release), text.replaceFirst("(?s)\\s+\"notes\" : \\[.*?],", ""));

    assertThat(problems(release)).anyMatch(p -> p.contains("its entry 'notes'"));
  }

  @Test
  void aManifestSealedAnewStillDiffersFromTheDigestOutsideIt() throws IOException {
    Release first = published();
    published();
    Manifest forged = warehouse.open(first.id()).manifest();
    forged.notes.set(0, "nothing at all");
    Files.writeString(manifest(first), forged.toJson());

    assertThat(problems(first))
        .singleElement()
        .satisfies(p -> assertThat(p).contains("its SHA-256 is", "release 2", "names"));
  }

  @Test
  void aReleaseBehindAChangedOneIsVouchedForByNothing() throws IOException {
    Release first = published();
    Release second = published();
    published();
    edit(second, "nothing unusual", "nothing at all");

    assertThat(anchor(second).kind()).isEqualTo(Anchor.Kind.CHANGED);
    assertThat(anchor(first).kind()).isEqualTo(Anchor.Kind.NOT_NAMED);
  }

  @Test
  void aReleaseInTheFolderOfAnotherIsNamed() throws IOException {
    Release first = published();
    Release second = published();
    Files.copy(
        manifest(second), manifest(first), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(problems(warehouse.open(first.id())))
        .anyMatch(p -> p.contains("it is of release " + second.id()));
  }

  @Test
  void aWarehouseOfAnEarlierVersionIsReadAndVouchesForNothing() throws IOException {
    Release release = published();
    Files.writeString(folder.resolve("current"), release.id() + "\n");

    assertThat(warehouse.open("current").id()).isEqualTo(release.id());
    assertThat(anchor(release).kind()).isEqualTo(Anchor.Kind.NOT_NAMED);
    assertThat(published().manifest().previous).isEqualTo(new ManifestDigest(release.id(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"tables\": 3}",
        "{\"schemaVersion\": 999}",
        "{\"unheardOf\": 1}"
      })
  void aDamagedOrNewerManifestIsRefusedInOneMessage(String text) throws IOException {
    Release release = published();
    Files.writeString(manifest(release), text);

    assertThatThrownBy(() -> warehouse.open(release.id()))
        .isInstanceOf(org.detaineroutcomes.model.Failure.class)
        .hasMessageContaining("Cannot read the manifest")
        .hasMessageContaining("manifest.json");
  }

  @Test
  void aSignatureHoldsForItsManifestAndItsKeyOnly() throws Exception {
    Path mine = key("mine");
    Path other = key("other");
    Release release = begin();
    warehouse.publish(release, Optional.of(SigningKey.read(mine)));

    assertThat(Integrity.of(warehouse.open("current")).problems()).isEmpty();
    assertThat(Integrity.signature(release, pub("mine"))).isEmpty();
    assertThat(Integrity.signature(release, pub("other")).toString()).contains("did not sign");
    assertThat(Integrity.signature(published(), pub("mine")).toString())
        .contains("there is no signature");
    edit(release, "nothing unusual", "nothing at all");
    assertThat(Integrity.signature(release, pub("mine"))).hasSize(1);
    assertThatThrownBy(() -> SigningKey.read(pub("mine")))
        .hasMessageContaining("it holds no '-----BEGIN PRIVATE KEY-----'")
        .hasMessageContaining("openssl genpkey");
    assertThat(other).exists();
  }

  @Test
  void aReleaseKilledBetweenItsManifestAndCurrentIsCompleteAndItsMarksGo() throws IOException {
    Release first = published();
    Release killed = begin();
    killed.finish("publish");
    Path at = folder.resolve("releases/" + killed.id());
    killed.complete(Optional.empty());
    Files.writeString(at.resolve("running"), "elsewhere");
    Files.writeString(at.resolve("progress.json"), "{");

    assertThat(warehouse.clearAbandoned()).isEmpty();
    assertThat(at.resolve("running")).doesNotExist();
    assertThat(warehouse.currentId()).contains(first.id());
    assertThat(Integrity.of(warehouse.open(killed.id())).problems()).isEmpty();
  }

  @Test
  void aMarkCutOffWhenItWasWrittenIsThatOfADeadRun() throws IOException {
    Release crashed = begin();
    crashed.finish("ingest");
    Files.writeString(folder.resolve("releases/" + crashed.id() + "/running"), "");

    assertThat(warehouse.clearAbandoned()).containsExactly(crashed.id());
  }

  @Test
  void idsSortInTheOrderOfTheRunsThoughTheClockIsSetBack() throws IOException {
    Files.createDirectories(folder.resolve("releases/20991231T235959999Z-00000000"));

    assertThat(begin().id()).startsWith("21000101T000000000Z-");
    assertThat(begin().id()).startsWith("21000101T000000001Z-");
  }

  @Test
  void twoWritersAtOnceGetReleasesOfTheirOwnAndOneChain() throws Exception {
    List<Thread> writers =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(i -> new Thread(() -> new Warehouse(folder.toString()).publish(begin())))
            .toList();
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }

    assertThat(warehouse.published()).hasSize(8);
    assertThat(warehouse.published())
        .allSatisfy(
            id -> assertThat(anchor(warehouse.open(id)).kind()).isEqualTo(Anchor.Kind.HOLDS));
  }

  @Test
  void aSideFileOfAChecksumIsNamed() throws IOException {
    Release release = published();
    Files.writeString(folder.resolve("releases/" + release.id() + "/.manifest.json.crc"), "crc");

    assertThat(problems(release)).singleElement().asString().contains(".manifest.json.crc");
  }

  private Release begin() {
    Manifest manifest = new Manifest();
    manifest.job = "test";
    manifest.code = "1";
    manifest.resultKey = "0123456789abcdef";
    manifest.notes.add("nothing unusual");
    return new Warehouse(folder.toString()).begin(manifest);
  }

  private Release published() {
    Release release = begin();
    release
        .manifest()
        .inputs
        .add(
            new InputRecord(
                "a.csv",
                "ab",
                1,
                "crimes",
                "csv",
                null,
                null,
                12,
                12,
                new java.util.TreeMap<>(),
                new java.util.TreeMap<>()));
    release.manifest().tables.put("marts/none", new TableDigest(7, "ab"));
    release.manifest().report.put("index.html", "abc");
    warehouse.publish(release);
    return warehouse.open(release.id());
  }

  private Anchor anchor(Release release) {
    return warehouse.anchor(release);
  }

  /** Problems of the manifest alone: the table and the page of these releases are not there. */
  private List<String> problems(Release release) {
    return java.util.stream.Stream.concat(
            Integrity.of(release).problems().stream(),
            Integrity.of(release, anchor(release)).stream())
        .map(Problem::toString)
        .filter(p -> !p.contains("marts/none") && !p.contains("report/index.html"))
        .toList();
  }

  private Path manifest(Release release) {
    return folder.resolve("releases/" + release.id() + "/manifest.json");
  }

  private void edit(Release release, String before, String after) throws IOException {
    String text = Files.readString(manifest(release));
    assertThat(text).contains(before);
    Files.writeString(
        manifest(release), text.replaceFirst(java.util.regex.Pattern.quote(before), after));
  }

  private Path key(String name) throws IOException, NoSuchAlgorithmException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.writeString(pub(name), pem("PUBLIC", pair.getPublic().getEncoded()));
    return Files.writeString(
        folder.resolve(name + ".pem"), pem("PRIVATE", pair.getPrivate().getEncoded()));
  }

  private Path pub(String name) {
    return folder.resolve(name + ".public.pem");
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN "
        + kind
        + " KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END "
        + kind
        + " KEY-----\n";
  }
}
