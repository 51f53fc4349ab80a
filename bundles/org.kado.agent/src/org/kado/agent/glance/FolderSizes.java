package org.kado.agent.glance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much lies in a log folder.
 *
 * @param factsFiles  facts files, packed ones included
 * @param factsBytes  their size
 * @param minuteFiles minute files
 * @param minuteBytes their size
 */
public record FolderSizes(int factsFiles, long factsBytes, int minuteFiles, long minuteBytes) {

	/** Of that folder; a folder that is missing holds nothing. */
	public static FolderSizes at(Path logFolder) throws IOException {
		long[] facts = sum(logFolder.resolve("facts"));
		long[] minutes = sum(logFolder);
		return new FolderSizes((int) facts[0], facts[1], (int) minutes[0], minutes[1]);
	}

	private static long[] sum(Path folder) throws IOException {
		long count = 0;
		long bytes = 0;
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,csv.gz}")) {
				for (Path file : files) {
					count++;
					bytes += file.toFile().length();
				}
			}
		}
		return new long[] { count, bytes };
	}
}
