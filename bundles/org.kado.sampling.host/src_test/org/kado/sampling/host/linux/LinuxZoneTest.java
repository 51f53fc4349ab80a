package org.kado.sampling.host.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kado.sampling.HostZone;

@EnabledOnOs(OS.LINUX)
class LinuxZoneTest {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@TempDir
	Path folder;

	private Path link(String target) throws IOException {
		Path link = folder.resolve("localtime");
		Files.deleteIfExists(link);
		return Files.createSymbolicLink(link, Path.of(target));
	}

	@Test
	void aLinkThatIsSetAnewIsAnotherZone() throws IOException {
		HostZone zone = LinuxZone.of(link("/usr/share/zoneinfo/Asia/Tokyo"), TOKYO);
		assertEquals(TOKYO, zone.zone());
		link("../usr/share/zoneinfo/America/Argentina/Salta");
		assertEquals(ZoneId.of("America/Argentina/Salta"), zone.zone());
		link("/usr/share/zoneinfo/posix/Europe/Berlin");
		assertEquals(ZoneId.of("Europe/Berlin"), zone.zone());
	}

	@Test
	void whatNamesNoZoneLeavesItAsItWas() throws IOException {
		HostZone zone = LinuxZone.of(link("/usr/share/zoneinfo/Asia/Tokyo"), TOKYO);
		link("/etc/somewhere");
		assertEquals(TOKYO, zone.zone());
		link("/usr/share/zoneinfo/Nowhere/At_All");
		assertEquals(TOKYO, zone.zone());
		Files.delete(folder.resolve("localtime"));
		assertEquals(TOKYO, zone.zone(), "while it is being replaced");
		link("/usr/share/zoneinfo/Asia/Seoul");
		assertEquals(ZoneId.of("Asia/Seoul"), zone.zone());
	}

	@Test
	void aCopyIsNoLinkAndTellsNothing() throws IOException {
		Path copy = Files.writeString(folder.resolve("copy"), "TZif2");
		assertEquals(TOKYO, LinuxZone.of(copy, TOKYO).zone());
	}

	@Test
	void theEnvironmentGoesBeforeTheSystem() {
		assertEquals(ZoneId.systemDefault(), LinuxZone.of(Map.of("TZ", "Asia/Tokyo")).zone());
	}
}
