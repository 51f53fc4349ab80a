package org.kado.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.DecidedStates;
import org.kado.model.report.StateBorder;
import org.kado.model.report.StateTimeline;

/**
 * States that were decided once, kept beside the packs: a file for each installation and settings, under a name made of all that they were
 * decided from ({@link StatesKey}). So a file that has changed, other settings or another version of the rules look for another name, and what is found
 * is never out of date. A file gets its name when it is whole; a damaged one is deleted and decided anew. Several programs may keep the same, and each
 * writes the same. Files are mapped ({@link StatesFile}). Safe for use by several threads.
 */
public final class KeptStates {

	/** Ending of the files. */
	public static final String ENDING = ".kadostates";

	/** Settings that people go to and fro between. */
	private static final int SETTINGS_KEPT = 4;

	private final Path folder;
	private final int version;
	private Optional<Map<String, List<Path>>> listed = Optional.empty();

	/**
	 * What is kept in a folder.
	 *
	 * @param folder  that of the index
	 * @param version of the rules by which states are decided
	 */
	public KeptStates(Path folder, int version) {
		this.folder = folder;
		this.version = version;
	}

	/**
	 * States decided of the very same facts by the same settings and rules; empty where there are none.
	 *
	 * @param deciding decides them; asked where what lies in the file turns out damaged when it is looked at later
	 */
	public Optional<StateTimeline> find(InstallationFacts facts, AnalysisSettings settings, Supplier<StateTimeline> deciding) {
		Path file = folder.resolve(StatesKey.of(facts, settings, version).fileName());
		try {
			return Optional.of(StatesFile.read(file, deciding));
		} catch (IndexDamageException e) {
			IndexFolder.deleteIfPossible(file);
			return Optional.empty();
		} catch (IOException e) {
			return Optional.empty(); // nearly always: there is none
		}
	}

	/**
	 * States that were kept of a beginning of facts, and where deciding can go on.
	 *
	 * @param timeline the states of then
	 * @param border   up to it the facts are those of then
	 * @param file     where they are kept
	 */
	public record Beginning(StateTimeline timeline, StateBorder border, Path file) {
	}

	/**
	 * States that were decided by the same settings and rules of facts that were a beginning of these.
	 *
	 * @return the latest border first; empty where nothing of the kind was kept
	 */
	public List<Beginning> beginnings(InstallationFacts facts, AnalysisSettings settings) {
		List<Beginning> found = new ArrayList<>();
		for (Path file : files().getOrDefault(StatesKey.prefix(facts, settings, version), List.of())) {
			try {
				StatesFile.Whole whole = StatesFile.readWhole(file, () -> {
					throw new UncheckedIOException(new IndexDamageException("damaged"));
				});
				List<StateBorder> borders = whole.borders().stream().filter(keyed -> StatesKey.isBeginning(keyed.key(), facts, keyed.border()))
						.map(BorderBlock.Keyed::border).toList();
				if (!borders.isEmpty() && !whole.timeline().intervals().isEmpty()) {
					borders.forEach(border -> found.add(new Beginning(whole.timeline(), border, file)));
				}
			} catch (IndexDamageException e) {
				IndexFolder.deleteIfPossible(file);
			} catch (IOException | UncheckedIOException e) {
				// it went meanwhile, or its intervals are damaged
			}
		}
		found.sort(Comparator.comparingLong((Beginning beginning) -> beginning.border().millis()).reversed());
		return found;
	}

	/** The files by what their names tell of installation and settings, as they were when this was asked first. */
	private synchronized Map<String, List<Path>> files() {
		if (listed.isEmpty()) {
			Map<String, List<Path>> files = new HashMap<>();
			try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, KeptStates::isOne)) {
				all.forEach(file -> files.computeIfAbsent(StatesKey.settingsOf(file.getFileName().toString()), prefix -> new ArrayList<>()).add(file));
			} catch (IOException e) {
				// then nothing is found
			}
			listed = Optional.of(files);
		}
		return listed.get();
	}

	/** Keeps what was decided. Where that fails, the disk being full for instance, it is decided again the next time. */
	public void keep(InstallationFacts facts, AnalysisSettings settings, DecidedStates decided) {
		keep(facts, settings, decided, Optional.empty());
	}

	/**
	 * Keeps what was decided by going on with what was kept.
	 *
	 * @param goneOn with which it was gone on; its file goes, since the facts are no longer those
	 */
	public void keep(InstallationFacts facts, AnalysisSettings settings, DecidedStates decided, Optional<Beginning> goneOn) {
		try {
			Path temporary = Files.createTempFile(folder, "states", BlockFileWriter.UNFINISHED);
			try {
				StatesFile.write(temporary, decided.timeline(), keyed(facts, decided));
				Path file = folder.resolve(StatesKey.of(facts, settings, version).fileName());
				Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
				goneOn.map(Beginning::file).filter(before -> !before.equals(file)).ifPresent(IndexFolder::deleteIfPossible);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			// nothing depends on it
		}
	}

	private static List<BorderBlock.Keyed> keyed(InstallationFacts facts, DecidedStates decided) {
		List<BorderBlock.Keyed> keyed = new ArrayList<>();
		for (StateBorder border : decided.borders()) {
			StatesKey.beginning(facts, border).ifPresent(key -> keyed.add(new BorderBlock.Keyed(key, border)));
		}
		return keyed;
	}

	/**
	 * Deletes what was kept of other installations than these, and of each what was kept longest ago beyond a few settings.
	 *
	 * @param folder        that of the index
	 * @param installations ids of all installations that the opened folder has
	 */
	public static void forgetOthersThan(Path folder, Collection<String> installations) {
		Set<String> present = installations.stream().map(StatesKey::prefix).collect(Collectors.toSet());
		Map<String, List<Path>> byInstallation = new HashMap<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, KeptStates::isOne)) {
			for (Path file : files) {
				byInstallation.computeIfAbsent(StatesKey.prefixOf(file.getFileName().toString()), prefix -> new ArrayList<>()).add(file);
			}
		} catch (IOException e) {
			return; // it is tried again at the next opening
		}
		byInstallation.forEach((prefix, files) -> {
			int kept = present.contains(prefix) ? SETTINGS_KEPT : 0;
			if (files.size() > kept) {
				files.stream().sorted(Comparator.comparing(KeptStates::modified).reversed()).skip(kept).forEach(IndexFolder::deleteIfPossible);
			}
		});
	}

	/** Whether the name is one that only this class gives. */
	static boolean isOne(Path file) {
		return StatesKey.isFileName(file.getFileName().toString());
	}

	private static FileTime modified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		} catch (IOException e) {
			return FileTime.fromMillis(0);
		}
	}
}
