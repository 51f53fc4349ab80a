package org.kado.agent.collect;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.kado.agent.collect.CollectResult.Failure;
import org.kado.agent.collect.CollectResult.Outcome;

/**
 * Copies what is new in a log folder to a stick (docs/formats/collect.md). May be repeated at will and broken off at any moment: the
 * log folder is only read, nothing on the stick is taken away, and a file there is whole or a part that readers pass over.
 */
public final class LogCollection {

	private static final DateTimeFormatter BEACON_NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

	private static final int PASSES = 3;

	private final Originals originals;
	private final Stick stick;
	private final CollectProgress progress;
	private final boolean readCopies;

	/**
	 * A collection.
	 *
	 * @param originals  the log folder
	 * @param stick      how files get to the stick
	 * @param progress   told how far it is
	 * @param readCopies whether copies on the stick are read instead of believing the manifest
	 */
	public LogCollection(Originals originals, Stick stick, CollectProgress progress, boolean readCopies) {
		this.originals = originals;
		this.stick = stick;
		this.progress = progress;
		this.readCopies = readCopies;
	}

	/**
	 * Collects to a stick.
	 *
	 * @param target root of the stick
	 * @param owner  whose files they are
	 * @param beacon the clocks at the beginning of the collection, without the marker
	 * @throws IOException where the log folder can't be listed
	 */
	public CollectResult collect(Path target, Owner owner, Beacon beacon) throws IOException {
		List<String> files = originals.list();
		Path folder = target.resolve(StickNames.FOLDER).resolve(owner.folder());
		Tally tally = new Tally(owner.folder());
		if (files.isEmpty()) {
			return tally.result(Outcome.NOTHING);
		}
		try {
			Beacon marked = withMarker(beacon, target);
			SafeWrite write = new SafeWrite(stick);
			writeBeacon(write, folder, owner, marked);
			Manifest before = readManifest(folder).orElse(Manifest.empty());
			FileCollection copies = new FileCollection(originals, stick, write, folder, readCopies ? List.of() : before.files());
			copyAll(files, copies, tally);
			List<String> beacons = new ArrayList<>(before.beacons());
			beacons.add(marked.row());
			write.put(folder.resolve(StickNames.MANIFEST), new Manifest(beacons, copies.kept(before.files())).bytes(owner));
		} catch (StickException e) {
			tally.stickFailed(e);
		}
		return tally.result(Outcome.DONE);
	}

	/** Copies what is listed, and then what has come since: a day that was packed or a file that got another name meanwhile. */
	private void copyAll(List<String> listed, FileCollection copies, Tally tally) throws IOException {
		Set<String> done = new HashSet<>();
		List<String> files = listed;
		for (int pass = 0; pass < PASSES && !files.isEmpty(); pass++) {
			copyListed(files, copies, tally);
			done.addAll(files);
			files = originals.list().stream().filter(file -> !done.contains(file)).toList();
		}
	}

	private void copyListed(List<String> files, FileCollection copies, Tally tally) throws StickException {
		for (int i = 0; i < files.size(); i++) {
			int number = i + 1;
			String file = files.get(i);
			try {
				long copied = copies.collect(file, bytes -> progress.copying(number, files.size(), file, bytes));
				tally.collected(copied);
			} catch (StickException e) {
				if (!tally.spares(file, e)) {
					throw e;
				}
			} catch (NoSuchFileException e) {
				// packed or renamed meanwhile: it is listed anew
			} catch (IOException e) {
				tally.unreadable(file, e);
			}
		}
	}

	private void writeBeacon(SafeWrite write, Path folder, Owner owner, Beacon beacon) throws IOException {
		List<String> lines = new ArrayList<>(List.of("kado-beacon,1"));
		lines.addAll(owner.rows());
		lines.add(beacon.row());
		String name = BEACON_NAME.format(Instant.ofEpochMilli(beacon.utcMillis())) + "_" + beacon.id() + ".csv";
		write.put(folder.resolve(StickNames.BEACONS).resolve(name), SealedText.seal(lines, 1));
	}

	private Beacon withMarker(Beacon beacon, Path target) {
		Optional<StickMarker> marker = read(target.resolve(StickNames.MARKER)).or(() -> read(target.resolve(StickNames.MARKER_TEXT)))
				.flatMap(StickMarker::read);
		return new Beacon(beacon.id(), beacon.utcMillis(), beacon.monotonicMillis(), beacon.awakeMillis(), beacon.bootId(),
				beacon.bootMillis(), beacon.zone(), marker, beacon.trueUtcMillis(), beacon.truePrecisionMillis());
	}

	private Optional<Manifest> readManifest(Path folder) {
		return read(folder.resolve(StickNames.MANIFEST)).flatMap(Manifest::read);
	}

	private Optional<byte[]> read(Path file) {
		if (stick.size(file) < 0) {
			return Optional.empty();
		}
		try (var in = stick.read(file)) {
			return Optional.of(in.readAllBytes());
		} catch (IOException e) {
			return Optional.empty(); // as good as missing
		}
	}

	/** Counts what was done. */
	private static final class Tally {

		private final String folder;
		private final List<Failure> failures = new ArrayList<>();
		private Outcome worst = Outcome.DONE;
		private int copied;
		private int unchanged;
		private long copiedBytes;

		Tally(String folder) {
			this.folder = folder;
		}

		void collected(long bytes) {
			if (bytes == FileCollection.UNCHANGED) {
				unchanged++;
			} else {
				copied++;
				copiedBytes += bytes;
			}
		}

		void unreadable(String file, IOException e) {
			add(file, "collect.unreadable", e);
			worsen(Outcome.PARTLY);
		}

		/** Notes a file that the stick does not take; says whether others may still fit. */
		boolean spares(String file, StickException e) {
			switch (e.reason()) {
			case FULL -> {
				add(file, "collect.full", e);
				worsen(Outcome.FULL);
			}
			case TOO_LARGE -> {
				add(file, "collect.tooLarge", e);
				worsen(Outcome.PARTLY);
			}
			case NOT_WRITABLE, DAMAGED -> {
				return false;
			}
			}
			return true;
		}

		void stickFailed(StickException e) {
			boolean full = e.reason() == StickException.Reason.FULL;
			add("", switch (e.reason()) {
			case FULL -> "collect.full";
			case DAMAGED -> "collect.damaged";
			case NOT_WRITABLE, TOO_LARGE -> "collect.notWritable";
			}, e);
			worsen(full ? Outcome.FULL : Outcome.STICK_FAILED);
		}

		CollectResult result(Outcome outcome) {
			return new CollectResult(outcome == Outcome.NOTHING ? outcome : worst, folder, copied, unchanged, copiedBytes, failures);
		}

		private void add(String file, String reason, IOException e) {
			failures.add(new Failure(file, reason, String.valueOf(e.getMessage())));
		}

		private void worsen(Outcome outcome) {
			worst = outcome.compareTo(worst) > 0 ? outcome : worst;
		}
	}
}
