package org.kado.agent.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kado.agent.text.Texts;
import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;

/** Collects a PC's log folder to sticks, by hand or by itself, and leaves a word for people on them. */
public final class StickCollection {

	private static final String UNKNOWN_INSTALLATION = "unknown";

	private final Pc pc;
	private final Originals originals;
	private final Stick stick;
	private final Texts texts;

	/**
	 * What the collection must know of the PC.
	 *
	 * @param equipment name of the equipment
	 * @param zone      zone of the PC
	 * @param version   of the agent
	 * @param clock     its clocks
	 * @param identity  what tells its boots apart
	 */
	public record Pc(String equipment, ZoneId zone, String version, HostClock clock, HostIdentity identity) {
	}

	/** Collects from that log folder by way of that stick. */
	public StickCollection(Pc pc, Originals originals, Stick stick, Texts texts) {
		this.pc = pc;
		this.originals = originals;
		this.stick = stick;
		this.texts = texts;
	}

	/**
	 * Collects.
	 *
	 * @param target     root of the stick
	 * @param trueTime   time of a trusted clock, where somebody typed it
	 * @param readCopies whether copies on the stick are read instead of believing the manifest
	 * @param progress   told how far it is
	 * @throws IOException where the log folder can't be listed
	 */
	public CollectResult collect(Path target, Optional<TrueTime> trueTime, boolean readCopies, CollectProgress progress) throws IOException {
		Beacon beacon = new BeaconReading(pc.clock(), pc.identity(), pc.zone()).read(trueTime); // first: the typed time is of now
		String installation = new OwnerReading(originals).findInstallation().map(UUID::toString).orElse(UNKNOWN_INSTALLATION);
		Owner owner = new Owner(installation, pc.equipment(), pc.zone().getId(), pc.version());
		CollectResult result = new LogCollection(originals, stick, progress, readCopies).collect(target, owner, beacon);
		if (result.outcome() != CollectResult.Outcome.NOTHING) {
			leaveWord(target, result, beacon);
		}
		return result;
	}

	private void leaveWord(Path target, CollectResult result, Beacon beacon) {
		CollectText text = new CollectText(texts);
		List<String> lines = new ArrayList<>(List.of("kado-result,1", texts.of("collect.when",
				Instant.ofEpochMilli(beacon.utcMillis()).atZone(pc.zone()).toLocalDateTime().withNano(0).toString().replace('T', ' '))));
		lines.addAll(text.lines(result));
		lines.add(text.end(result));
		try {
			Path file = target.resolve(StickNames.FOLDER).resolve(result.folder()).resolve(StickNames.RESULT);
			new SafeWrite(stick).put(file, ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			// the result itself says that the stick takes nothing; where it took all files, they are what counts
		}
	}
}
