package org.kado.agent.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An equipment PC with a log folder, and a stick. */
final class CollectFixture {

	static final Path STICK = Path.of("stick").toAbsolutePath();
	static final String UUID = "3f2a91cc-5b7e-4c1d-9a38-0e6d1b2c4f55";
	static final String FOLDER = "kado/設備A_3f2a91cc/";
	static final String FIRST_DAY = "facts/20260401_設備A_3f2a91cc_s1.csv";
	static final String SECOND_DAY = "facts/20260402_設備A_3f2a91cc_s1.csv";
	static final String MINUTES = "20260401-20260402_設備A_稼働率.csv";
	static final List<String> COPIES = List.of(LogFolderOriginals.INSTALLATION_FILE, MINUTES, FIRST_DAY, SECOND_DAY);

	final MemoryLog log = new MemoryLog().put(LogFolderOriginals.INSTALLATION_FILE, "kado-installation,1\r\ninstallation," + UUID + "\r\n")
			.put(FIRST_DAY, "first day\r\n".repeat(20)).put(SECOND_DAY, "second day\r\n".repeat(10))
			.put(MINUTES, "日付,時刻\r\n" + "row\r\n".repeat(50));
	MemoryStick stick = new MemoryStick();
	private int visits;

	CollectResult collect() throws IOException {
		return collect(false);
	}

	CollectResult collect(boolean readCopies) throws IOException {
		Owner owner = new Owner(UUID, "設備A", "Asia/Tokyo", "1.2.3");
		visits++;
		Beacon beacon = new Beacon("b" + visits, 1_775_003_400_000L + visits * 1_000, 500_000, 400_000, "boot-1", OptionalLong.of(1_775_000_000_000L),
				"Asia/Tokyo", Optional.empty(), OptionalLong.empty(), 0);
		return new LogCollection(log, stick, CollectProgress.NONE, readCopies).collect(STICK, owner, beacon);
	}

	/** A day later: the second day and the minutes have grown. */
	CollectFixture grow() {
		log.append(SECOND_DAY, "second day, later\r\n".repeat(30)).append(MINUTES, "row\r\n".repeat(30));
		return this;
	}

	String copy(String file) {
		byte[] bytes = stick.file(FOLDER + file);
		return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
	}

	String original(String file) {
		return new String(log.files.get(file), StandardCharsets.UTF_8);
	}

	Optional<Manifest> manifest() {
		return Optional.ofNullable(stick.file(FOLDER + StickNames.MANIFEST)).flatMap(Manifest::read);
	}
}
