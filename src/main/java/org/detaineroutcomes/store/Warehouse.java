package org.detaineroutcomes.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;

/** All releases and the one that is current. */
public final class Warehouse {
  static final String RELEASES = "releases";
  private static final String CURRENT = "current";
  private static final String OWNER = "running";
  private static final String LOCK = ".lock";
  private static final int ATTEMPTS = 5;
  private static final String CORRECTIONS = "corrections";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final String CORRECTS = "corrects";

  private final Disk disk;

  Warehouse(Disk disk) {
    this.disk = disk;
  }

  /** The warehouse at a local folder or a URI; it is made when the first release is begun. */
  public Warehouse(String location) {
    this.disk = new Disk(location);
  }

  /**
   * Begins a release for a run whose inputs, job and code have the key given. Ids sort in the order
   * in which releases were begun, even if the clock is set back.
   */
  public Release begin(Manifest manifest) {
    return disk.alone(LOCK, () -> beginNext(manifest));
  }

  private Release beginNext(Manifest manifest) {
    Instant now = Instant.now();
    manifest.started = now.toString();
    String id = stampAfterAll(now) + "-" + manifest.resultKey.substring(0, 8);
    manifest.release = id;
    manifest.schemaVersion = Manifest.SCHEMA_VERSION;
    disk.makeFolder(RELEASES + "/" + id);
    claim(id);
    return new Release(disk, id, manifest);
  }

  private String stampAfterAll(Instant now) {
    String stamp = STAMP.format(now);
    String last = ids().stream().max(Comparator.naturalOrder()).orElse("");
    int dash = last.indexOf('-');
    if (dash < 0 || last.substring(0, dash).compareTo(stamp) < 0) {
      return stamp;
    }
    try {
      return STAMP.format(STAMP.parse(last.substring(0, dash), Instant::from).plusMillis(1));
    } catch (DateTimeException e) {
      return stamp;
    }
  }

  /** Completes a release, which names the one before it, and makes it current, in this order. */
  public void publish(Release release) {
    publish(release, Optional.empty());
  }

  /**
   * The same, with a signature of the manifest beside it. If another release became current since,
   * it is completed anew, so that it names that one.
   *
   * @throws Failure if others became current each time
   */
  public void publish(Release release, Optional<SigningKey> key) {
    disk.alone(
        LOCK,
        () -> {
          for (int i = 0; i < ATTEMPTS; i++) {
            if (isPublished(release, key)) {
              return release;
            }
          }
          throw new Failure(
              Problem.check(
                  "release " + release.id(),
                  "Cannot make release "
                      + release.id()
                      + " current: other releases became current "
                      + ATTEMPTS
                      + " times while it was published",
                  "run the job again once no other run publishes to this warehouse"));
        });
  }

  private boolean isPublished(Release release, Optional<SigningKey> key) {
    Optional<String> before = disk.readText(CURRENT);
    release.manifest().previous = before.map(ManifestDigest::parse).orElse(null);
    ManifestDigest digest = release.complete(key);
    disk.delete(RELEASES + "/" + release.id() + "/" + OWNER);
    return disk.replaceText(CURRENT, before, digest.line() + "\n");
  }

  /** Where the log and the lineage of the run that makes a release are kept. */
  public RunFiles runFiles(Release release) {
    return new RunFiles(disk, release.id());
  }

  /** Leaves a release for the next verb. */
  public void pause(Release release) {
    disk.delete(RELEASES + "/" + release.id() + "/" + OWNER);
  }

  /**
   * The newest release of a job that is not published yet and on which {@code stage} was done; one
   * whose tables have other columns than today's is passed over.
   *
   * @throws Failure where there is none, or another run is at work on it
   */
  public Release resume(String job, String stage) {
    return disk.alone(LOCK, () -> resumeNewest(job, stage));
  }

  private Release resumeNewest(String job, String stage) {
    return ids().stream()
        .sorted(Comparator.reverseOrder())
        .map(this::unpublished)
        .flatMap(Optional::stream)
        .filter(r -> r.manifest().schemaVersion == Manifest.SCHEMA_VERSION)
        .filter(r -> r.manifest().job.equals(job) && r.manifest().stages.contains(stage))
        .findFirst()
        .map(
            release -> {
              requireFree(release.id());
              claim(release.id());
              return release;
            })
        .orElseThrow(
            () ->
                new Failure(
                    Problem.check(
                        "job " + job,
                        "Cannot go on with "
                            + job
                            + ": no release on which '"
                            + stage
                            + "' is done",
                        "run 'detainer " + stage + "' on the job first, or 'detainer run'")));
  }

  private void requireFree(String id) {
    String mark = RELEASES + "/" + id + "/" + OWNER;
    Optional<Owner> other =
        disk.readText(mark)
            .flatMap(Owner::parse)
            .filter(owner -> !owner.equals(Owner.ofThisProcess()) && owner.mayBeAlive());
    if (other.isPresent()) {
      throw new Failure(
          Problem.check(
              "release " + id,
              "Cannot go on with release "
                  + id
                  + ": process "
                  + other.get().pid()
                  + " on "
                  + other.get().host()
                  + " is at work on it",
              "wait until it has ended; if that process is dead, delete " + disk.path(mark)));
    }
  }

  /**
   * Clears what crashed runs left behind and names it; a paused release is left alone. A release
   * that was complete when its run ended stays, and only the marks of the run go. On a local disk
   * no other run begins, publishes or clears meanwhile.
   */
  public List<String> clearAbandoned() {
    return ids().isEmpty() ? List.of() : disk.alone(LOCK, this::clear);
  }

  private List<String> clear() {
    List<String> cleared = new ArrayList<>();
    for (String id : ids()) {
      // In this order: a run completes its release before it takes its mark away.
      Optional<String> owner = disk.readText(RELEASES + "/" + id + "/" + OWNER);
      boolean alive = owner.flatMap(Owner::parse).map(Owner::mayBeAlive).orElse(false);
      boolean paused = owner.isEmpty() && disk.exists(RELEASES + "/" + id + "/" + Release.PROGRESS);
      boolean complete = disk.exists(RELEASES + "/" + id + "/" + Release.MANIFEST);
      if (complete && !alive) {
        disk.delete(RELEASES + "/" + id + "/" + Release.PROGRESS);
        disk.delete(RELEASES + "/" + id + "/" + OWNER);
      } else if (!complete && !paused && !alive) {
        disk.delete(RELEASES + "/" + id);
        cleared.add(id);
      }
    }
    return cleared;
  }

  /** The id of the current release, if any was published. */
  public Optional<String> currentId() {
    return current().map(ManifestDigest::release);
  }

  /** The current release and the digest of its manifest, if any was published. */
  Optional<ManifestDigest> current() {
    return disk.readText(CURRENT).map(ManifestDigest::parse);
  }

  /** Whether the manifest of a release still has the digest that was kept of it elsewhere. */
  public Anchor anchor(Release release) {
    return Anchor.of(release, current(), this::manifestText);
  }

  private Optional<String> manifestText(String id) {
    return disk.readText(RELEASES + "/" + id + "/" + Release.MANIFEST);
  }

  /**
   * A published release by its id, or by the word {@code current}.
   *
   * @throws Failure where there is no such release
   */
  public Release open(String idOrCurrent) {
    Optional<Manifest> shared =
        disk.readText(Release.MANIFEST)
            .map(text -> Manifest.fromJson(text, disk.path(Release.MANIFEST).toString()))
            .filter(Manifest::isShared);
    if (shared.isPresent() && List.of(CURRENT, shared.get().release).contains(idOrCurrent)) {
      return new Release(disk, shared.get().release, shared.get());
    }
    String id = idOrCurrent.equals(CURRENT) ? currentId().orElse("") : idOrCurrent;
    return disk.readText(RELEASES + "/" + id + "/" + Release.MANIFEST)
        .filter(text -> !id.isEmpty())
        .map(text -> new Release(disk, id, manifest(id, Release.MANIFEST, text)))
        .orElseThrow(
            () ->
                new Failure(
                    Problem.input(
                        "warehouse " + disk.path(""),
                        "Cannot open release '" + idOrCurrent + "': it is not published here",
                        published().isEmpty()
                            ? "run a job first: detainer run jobs/demo.yaml"
                            : Near.hint(idOrCurrent, published()))));
  }

  /**
   * A release of a warehouse, or the shared copy in a folder.
   *
   * @param release an id, the word {@code current}, or the folder that a bundle was unpacked to
   * @throws Failure where there is no such release
   */
  public static Release find(String warehouse, String release) {
    boolean folder = Files.isRegularFile(Path.of(release).resolve(Release.MANIFEST));
    return folder ? new Warehouse(release).open(CURRENT) : new Warehouse(warehouse).open(release);
  }

  /**
   * The result keys of the published releases that an id or the beginning of a result key names.
   *
   * @throws Failure where there is none
   */
  public List<String> keysOf(String idOrKey) {
    return named(CORRECTS, idOrKey).stream()
        .map(release -> release.manifest().resultKey)
        .distinct()
        .toList();
  }

  /**
   * The published releases that an id or the beginning of a result key names, oldest first.
   *
   * @param key of the section publish of the job that names them
   * @throws Failure where there is none
   */
  public List<Release> named(String key, String idOrKey) {
    List<Release> named =
        published().stream()
            .map(this::open)
            .filter(r -> r.id().equals(idOrKey) || r.manifest().resultKey.startsWith(idOrKey))
            .toList();
    if (named.isEmpty()) {
      throw new Failure(
          Problem.input(
              "publish: " + key,
              (key.equals(CORRECTS)
                      ? "Cannot correct release '"
                      : "Cannot take for known release '")
                  + idOrKey
                  + "': it is not published in this warehouse",
              published().isEmpty()
                  ? "take '" + key + "' out of the job"
                  : Near.hint(idOrKey, published())));
    }
    return named;
  }

  /**
   * Announces a correction beside the releases of a result key: they stay as they are, and their
   * pages show the notice as a style sheet that they link to.
   */
  public void announce(String resultKey, String styleSheet) {
    disk.alone(
        LOCK,
        () -> {
          disk.replaceText(CORRECTIONS + "/" + resultKey + ".css", styleSheet);
          return resultKey;
        });
  }

  /** The newest published release of a job whose manifest can be read, if there is one. */
  public Optional<Release> newestOf(String job) {
    return published().stream()
        .sorted(Comparator.reverseOrder())
        .flatMap(id -> readable(id).stream())
        .filter(release -> release.manifest().job.equals(job))
        .findFirst();
  }

  private Optional<Release> readable(String id) {
    try {
      return Optional.of(open(id));
    } catch (Failure damaged) {
      return Optional.empty();
    }
  }

  /** Ids of the published releases, oldest first. */
  public List<String> published() {
    return ids().stream()
        .filter(id -> disk.exists(RELEASES + "/" + id + "/" + Release.MANIFEST))
        .toList();
  }

  private List<String> ids() {
    return disk.list(RELEASES);
  }

  private Optional<Release> unpublished(String id) {
    return disk.readText(RELEASES + "/" + id + "/" + Release.PROGRESS)
        .map(text -> new Release(disk, id, manifest(id, Release.PROGRESS, text)));
  }

  private Manifest manifest(String id, String file, String text) {
    return Manifest.fromJson(text, disk.path(RELEASES + "/" + id + "/" + file).toString());
  }

  private void claim(String id) {
    disk.replaceText(RELEASES + "/" + id + "/" + OWNER, Owner.ofThisProcess().text() + "\n");
  }
}
