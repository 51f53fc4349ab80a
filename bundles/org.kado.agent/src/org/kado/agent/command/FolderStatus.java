package org.kado.agent.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.kado.agent.control.RunningAgent;
import org.kado.agent.glance.FactsGlance;
import org.kado.agent.glance.FolderSizes;
import org.kado.agent.today.HourBook;
import org.kado.agent.today.MinuteFolder;

/**
 * How a log folder stands.
 *
 * @param folder    the folder
 * @param now       when it was looked at, in the configured zone
 * @param agents    agents that record into it
 * @param facts     what the newest facts tell
 * @param sizes     how much lies there
 * @param freeBytes free disk; -1 where the folder is missing
 * @param today     what the minute files tell of today
 */
record FolderStatus(Path folder, ZonedDateTime now, List<RunningAgent> agents, FactsGlance facts, FolderSizes sizes, long freeBytes, HourBook today) {

	/** Looks. */
	static FolderStatus of(Path folder, ZoneId zone) throws IOException {
		ZonedDateTime now = Instant.now().atZone(zone);
		YearMonth month = YearMonth.from(now);
		HourBook book = HourBook.of(new MinuteFolder(folder, month).look(month), zone, now);
		long free = Files.isDirectory(folder) ? folder.toFile().getUsableSpace() : -1; // also where the mount points can't be listed
		return new FolderStatus(folder, now, RunningAgent.find(folder), FactsGlance.at(folder), FolderSizes.at(folder), free, book);
	}
}
