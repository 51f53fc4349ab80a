package org.kado.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.kado.archive.SourceFile;
import org.kado.archive.SourceFiles;
import org.kado.archive.file.ClockBeacon;
import org.kado.archive.stick.StickManifest;
import org.kado.model.Problem;

/** Brings the files of one source into the collection folder. Used once, by one thread. */
final class SourceImport {

	private static final String STICK_FOLDER = "kado/";
	private static final int LARGEST_MANIFEST_BYTES = 1 << 26;
	private static final int SHORT_HASH = 8;

	private final String name;
	private final SourceFiles source;
	private final Path target;
	private final TargetFiles files;
	private final SafeCopy copy;
	private final ImportProgress progress;
	private final String prefix;
	private final Map<String, StickManifest.Copy> vouched = new HashMap<>();
	private final List<ImportedFile> imported = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	/**
	 * @param name   the source as the user named it
	 * @param folder name of the source's own folder
	 */
	SourceImport(String name, String folder, SourceFiles source, Path target, TargetFiles files, ImportProgress progress) {
		this.name = name;
		this.source = source;
		this.target = target;
		this.files = files;
		this.progress = progress;
		copy = new SafeCopy(files);
		// who names the folder of one equipment on a stick means the same place as who names the stick
		prefix = source.files().stream().anyMatch(file -> file.path().equals(StickManifest.NAME)) ? folder + "/" : "";
	}

	List<ImportedFile> imported() {
		return imported;
	}

	List<Problem> problems() {
		return problems;
	}

	void run() {
		source.problems().forEach(problem -> problems.add(new Problem(name + "/" + problem.file(), 0, problem.kind(), problem.detail())));
		Map<String, StickManifest> manifests = manifests();
		int number = 0;
		for (SourceFile file : source.files()) {
			if (progress.reading().cancelled()) {
				throw new CancellationException();
			}
			progress.file(++number, source.files().size(), file.path(), file.bytes());
			switch (file.kind()) {
				case LOG, BEACON -> bring(file, place(file.path()));
				case OTHER -> tell(file, "", ImportedFile.Action.NOT_RECOGNISED, "");
				case MANIFEST, SERVICE -> {
					// says what is on the stick, not what was recorded
				}
			}
		}
		manifests.forEach(this::keepVisits);
	}

	/** The same place in the collection folder, whether the stick, its folder or a zip archive of it was named. */
	private String place(String path) {
		String below = prefix + path;
		return below.startsWith(STICK_FOLDER) ? below.substring(STICK_FOLDER.length()) : below;
	}

	private Map<String, StickManifest> manifests() {
		Map<String, StickManifest> manifests = new HashMap<>();
		for (SourceFile file : source.files()) {
			if (file.kind() == SourceFile.Kind.MANIFEST) {
				try (InputStream in = file.stored().open()) {
					StickManifest.read(in.readNBytes(LARGEST_MANIFEST_BYTES)).ifPresent(manifest -> {
						manifests.put(file.path(), manifest);
						String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
						manifest.files().forEach(one -> vouched.put(folder + one.file(), one));
					});
				} catch (IOException e) {
					problems.add(new Problem(name + "/" + file.path(), 0, Problem.Kind.UNREADABLE, message(e)));
				}
			}
		}
		return manifests;
	}

	private void bring(SourceFile file, String place) {
		try {
			String free = place;
			for (int number = 2; ; number++) {
				Path there = target.resolve(free);
				Relation relation = files.size(there) < 0 ? null : relation(file, there);
				if (relation == null) {
					write(file, free, number == 2 ? ImportedFile.Action.ADDED : ImportedFile.Action.BESIDE);
					return;
				}
				switch (relation) {
					case SAME -> tell(file, free, ImportedFile.Action.UNCHANGED, "");
					case OLDER -> tell(file, free, ImportedFile.Action.OLDER, "");
					case GROWN -> write(file, free, ImportedFile.Action.GROWN);
					case OTHER -> {
						free = numbered(place, number);
						continue;
					}
				}
				return;
			}
		} catch (IOException | RuntimeException e) {
			if (e instanceof CancellationException cancelled) {
				throw cancelled;
			}
			tell(file, "", ImportedFile.Action.FAILED, message(e));
		}
	}

	/** What a whole manifest vouches for need not be read from the stick, which is the slow side. */
	private Relation relation(SourceFile file, Path there) throws IOException {
		StickManifest.Copy copied = vouched.get(file.path());
		if (copied != null && copied.bytes() == file.bytes() && files.size(there) == file.bytes()
				&& copy.hash(() -> files.read(there)).equals(copied.sha256())) {
			return Relation.SAME;
		}
		try (InputStream old = files.read(there); InputStream brought = file.stored().open()) {
			return Relation.of(old, brought);
		}
	}

	private void write(SourceFile file, String place, ImportedFile.Action action) throws IOException {
		String hash = copy.copy(file.stored(), target.resolve(place));
		tell(file, place, action, "");
		StickManifest.Copy copied = vouched.get(file.path());
		if (copied != null && !copied.sha256().equals(hash)) {
			problems.add(new Problem(place, 0, Problem.Kind.COPY_DAMAGED, name + "/" + file.path()));
		}
	}

	/** Visits that only a manifest tells of any more: it is kept as a beacon, under a name that its content gives. */
	private void keepVisits(String path, StickManifest manifest) {
		Set<String> ids = new HashSet<>();
		manifest.beacons().stream().map(ClockBeacon::id).forEach(ids::add);
		for (SourceFile file : source.files()) {
			if (file.kind() == SourceFile.Kind.BEACON) {
				ids.removeIf(id -> file.path().endsWith("_" + id + ".csv"));
			}
		}
		SourceFile whole = source.files().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
		if (!ids.isEmpty()) {
			String folder = path.substring(0, path.lastIndexOf('/') + 1);
			try {
				bring(whole, place(folder + "beacons/manifest_" + copy.hash(whole.stored()).substring(0, SHORT_HASH) + ".csv"));
			} catch (IOException e) {
				tell(whole, "", ImportedFile.Action.FAILED, message(e));
			}
		}
	}

	private void tell(SourceFile file, String place, ImportedFile.Action action, String detail) {
		imported.add(new ImportedFile(name + "/" + file.path(), place, action, file.bytes(), detail));
	}

	/** The n-th place for a file whose own place is taken: <code>_c2/a.csv</code>. Its name stays, since that may tell the equipment. */
	static String numbered(String path, int number) {
		int name = path.lastIndexOf('/') + 1;
		return path.substring(0, name) + "_c" + number + "/" + path.substring(name);
	}

	private static String message(Exception failure) {
		String reason = failure instanceof FileSystemException system && system.getReason() != null ? system.getReason() : failure.getMessage();
		return reason == null ? failure.getClass().getSimpleName() : reason;
	}
}
