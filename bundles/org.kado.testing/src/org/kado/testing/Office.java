package org.kado.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, told to compute every formula anew when it opens a workbook. */
public final class Office {

	private static final long PATIENCE_SECONDS = 300;
	private static final String ALWAYS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
			+ "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item></oor:items>";

	private final Path work;

	/** @param work a folder for settings and results */
	public Office(Path work) {
		this.work = work;
	}

	/** Whether it is installed. */
	public static boolean isInstalled() {
		return Files.isExecutable(Path.of("/usr/bin/soffice"));
	}

	/** Opens workbooks, computes them, and returns the folder in which they are saved under their names. */
	public Path recalculate(List<Path> books) throws IOException, InterruptedException {
		Path settings = Files.createDirectories(work.resolve("settings/user"));
		Files.writeString(settings.resolve("registrymodifications.xcu"), ALWAYS);
		Path results = Files.createDirectories(work.resolve("results"));
		List<String> command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + settings.getParent().toUri(), "--convert-to", "xlsx", "--outdir",
				results.toString()));
		books.forEach(book -> command.add(book.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve("office.log").toFile());
		builder.environment().put("HOME", work.toString());
		Process office = builder.start();
		try {
			if (!office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || office.exitValue() != 0) {
				throw new IOException(Files.readString(work.resolve("office.log")));
			}
		} finally {
			office.destroyForcibly();
		}
		return results;
	}
}
