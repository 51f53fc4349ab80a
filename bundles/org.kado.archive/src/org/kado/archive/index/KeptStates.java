package org.kado.archive.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

import org.kado.model.facts.InstallationFacts;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.StateTimeline;

/**
 * States that were decided once, kept beside the packs: a file for each installation and settings, under a name made of all that they were
 * decided from ({@link StatesKey}). So a file that has changed, other settings or another version of the rules look for another name, and what is found
 * is never out of date. A file gets its name when it is whole; a damaged one is deleted and decided anew. Several programs may keep the same, and each
 * writes the same. Files are mapped. Safe for use by several threads.
 *
 * <pre>
 *   stamp │ checksum of what follows │ timeline
 * </pre>
 */
public final class KeptStates {

	/** Ending of the files. */
	public static final String ENDING = ".kadostates";

	/** Changes with every change of how a file holds what it holds. */
	private static final long STAMP = 0x4B41_444F_5354_4101L;
	private static final int HEAD_BYTES = 16;
	/** Settings that people go to and fro between. */
	private static final int SETTINGS_KEPT = 4;

	private final Path folder;
	private final int version;

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

	/** States decided of the very same facts by the same settings and rules; empty where there are none. */
	public Optional<StateTimeline> find(InstallationFacts facts, AnalysisSettings settings) {
		Path file = folder.resolve(StatesKey.of(facts, settings, version).fileName());
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return Optional.of(read(channel));
		} catch (IndexDamageException e) {
			deleteIfPossible(file);
			return Optional.empty();
		} catch (IOException e) {
			return Optional.empty(); // nearly always: there is none
		}
	}

	private static StateTimeline read(FileChannel channel) throws IOException {
		if (channel.size() < HEAD_BYTES || channel.size() > Integer.MAX_VALUE) {
			throw new IndexDamageException(channel.size() + " bytes");
		}
		ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
		ByteBuffer block = bytes.slice(HEAD_BYTES, bytes.limit() - HEAD_BYTES);
		if (bytes.getLong(0) != STAMP || bytes.getLong(8) != checksum(block)) {
			throw new IndexDamageException("damaged, or of another version");
		}
		return TimelineBlock.read(new BlockInput(block));
	}

	private static long checksum(ByteBuffer block) {
		CRC32C checksum = new CRC32C();
		checksum.update(block.duplicate());
		return checksum.getValue();
	}

	/** Keeps what was decided. Where that fails, the disk being full for instance, it is decided again the next time. */
	public void keep(InstallationFacts facts, AnalysisSettings settings, StateTimeline timeline) {
		try {
			Path temporary = Files.createTempFile(folder, "states", PackWriter.UNFINISHED);
			try {
				write(temporary, timeline);
				Files.move(temporary, folder.resolve(StatesKey.of(facts, settings, version).fileName()), StandardCopyOption.ATOMIC_MOVE);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException e) {
			// nothing depends on it
		}
	}

	private static void write(Path file, StateTimeline timeline) throws IOException {
		BlockOutput out = new BlockOutput();
		TimelineBlock.write(out, timeline);
		ByteBuffer block = out.bytes();
		ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(STAMP).putLong(checksum(block)).flip();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			for (ByteBuffer part : List.of(head, block)) {
				while (part.hasRemaining()) {
					channel.write(part);
				}
			}
		}
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
				files.stream().sorted(Comparator.comparing(KeptStates::modified).reversed()).skip(kept).forEach(KeptStates::deleteIfPossible);
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

	/** A program that has it mapped keeps it from being deleted on Windows. */
	private static void deleteIfPossible(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// it stays
		}
	}
}
