package org.kado.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** <code>kado prepare-stick TARGET</code>: writes the marker that agents collect to, with the time of this PC (docs/formats/collect.md). */
@Command(name = "prepare-stick", mixinStandardHelpOptions = true)
final class PrepareStickVerb implements Callable<Integer> {

	private static final String MARKER = "kado-collect";
	private static final int ID_BYTES = 8;

	private final Invocation invocation;
	private final Clock clock;

	@Parameters(index = "0", paramLabel = "TARGET")
	private String target;

	@Option(names = "--name", paramLabel = "TEXT")
	private String name;

	PrepareStickVerb(Invocation invocation, Clock clock) {
		this.invocation = invocation;
		this.clock = clock;
	}

	@Override
	public Integer call() {
		try {
			// E: alone would be the folder one happens to be in on that drive
			Path stick = invocation.workingFolder().resolve(target.matches("[A-Za-z]:") ? target + "\\" : target);
			if (!Files.isDirectory(stick)) {
				throw new NotDirectoryException(stick.toString());
			}
			ZonedDateTime now = ZonedDateTime.now(clock);
			write(stick.resolve(MARKER), marker(now));
			invocation.terminal().print(invocation.texts().text("stick.prepared", target, now.truncatedTo(ChronoUnit.SECONDS).toString()) + "\n");
			return ExitCode.OK.code();
		} catch (IOException | InvalidPathException e) {
			throw new RefusalException(ExitCode.FAILED, invocation.texts().text("failed.stick", target, e.toString()));
		}
	}

	private String marker(ZonedDateTime now) {
		byte[] id = new byte[ID_BYTES];
		new SecureRandom().nextBytes(id);
		List<String> lines = new ArrayList<>(List.of("kado-collect,1", "id," + HexFormat.of().formatHex(id), "utc_ms," + now.toInstant().toEpochMilli(),
				"zone," + now.getZone().getId()));
		if (name != null) {
			lines.add("pc,\"" + name.replaceAll("\\p{Cntrl}", " ").replace("\"", "\"\"") + "\"");
		}
		lines.add("end");
		return String.join("\r\n", lines) + "\r\n";
	}

	private static void write(Path file, String text) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
	}
}
