package org.kado.sampling.host.linux;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.host.measure.Fingerprint;

/**
 * The fingerprint is of what every user may read, so that it is the same whoever runs the agent: the makers and models of
 * system and board, the serial number of a device tree, and the permanent addresses of built-in network hardware. The SMBIOS
 * UUID is for the administrator's eyes only; it stands in where there is no network hardware at all. Models alone identify
 * nothing and give no fingerprint. USB adapters come and go and are left out; a card whose address is set by hand is as well.
 */
public final class LinuxIdentity implements HostIdentity {

	private static final String[] MODEL_FILES = {"sys_vendor", "product_name", "board_vendor", "board_name"};
	private static final Pattern LOCAL_DISPLAY = Pattern.compile("(?:unix)?:(\\d{1,5})(?:\\.\\d+)?");

	private final Path root;
	private final Map<String, String> environment;
	private final HostClock clock;

	/** Reads only when asked. */
	public LinuxIdentity(HostClock clock) {
		this(Path.of("/"), System.getenv(), clock);
	}

	LinuxIdentity(Path root, Map<String, String> environment, HostClock clock) {
		this.root = Objects.requireNonNull(root, "root");
		this.environment = Map.copyOf(environment);
		this.clock = Objects.requireNonNull(clock, "clock");
	}

	@Override
	public String fingerprint() {
		Fingerprint fingerprint = new Fingerprint();
		boolean identified = addAddresses(fingerprint);
		Optional<String> serial = read("sys/firmware/devicetree/base/serial-number");
		serial.ifPresent(s -> fingerprint.add("serial", s));
		if (!identified && serial.isEmpty()) {
			Optional<String> uuid = read("sys/class/dmi/id/product_uuid");
			if (uuid.isEmpty()) {
				return "";
			}
			fingerprint.add("smbios", uuid.get());
		}
		for (String file : MODEL_FILES) {
			read("sys/class/dmi/id/" + file).ifPresent(model -> fingerprint.add(file, model));
		}
		return fingerprint.hash();
	}

	/**
	 * By the display: ":0" is "1", ":1" is "2". A display of another computer is "remote-" and its number. Without any display
	 * "1".
	 */
	@Override
	public String session() {
		String display = environment.getOrDefault("DISPLAY", "");
		Matcher local = LOCAL_DISPLAY.matcher(display);
		if (local.matches()) {
			return Integer.toString(Integer.parseInt(local.group(1)) + 1);
		}
		int colon = display.lastIndexOf(':');
		return colon < 0 ? "1" : "remote-" + display.substring(colon + 1).replaceAll("[^0-9].*", "");
	}

	@Override
	public String systemSession() {
		String session = environment.getOrDefault("XDG_SESSION_ID", "");
		return session.isEmpty() ? environment.getOrDefault("DISPLAY", "1") : session;
	}

	@Override
	public String bootId() {
		return read("proc/sys/kernel/random/boot_id").orElse("");
	}

	@Override
	public OptionalLong bootMillis() {
		return OptionalLong.of(clock.utcMillis() - clock.monotonicMillis());
	}

	@Override
	public long memoryTotalBytes() {
		try (LinuxMemory memory = new LinuxMemory(root.resolve("proc/meminfo").toString())) {
			return memory.totalBytes();
		}
	}

	@Override
	public int processors() {
		long processors = LibC.sysconf(LibC.SC_NPROCESSORS_ONLN);
		return processors > 0 ? (int) processors : -1;
	}

	/** @return whether there was any */
	private boolean addAddresses(Fingerprint fingerprint) {
		boolean any = false;
		try (DirectoryStream<Path> interfaces = Files.newDirectoryStream(root.resolve("sys/class/net"))) {
			for (Path each : interfaces) {
				Optional<String> address = builtIn(each) ? permanentAddress(each) : Optional.empty();
				address.ifPresent(a -> fingerprint.add("mac", a));
				any |= address.isPresent();
			}
		} catch (IOException | DirectoryIteratorException e) {
			// No network at all: the caller finds another way.
			return any;
		}
		return any;
	}

	private static boolean builtIn(Path networkInterface) throws IOException {
		Path device = networkInterface.resolve("device");
		return Files.exists(device) && !device.toRealPath().toString().contains("/usb");
	}

	/** A wireless card shows made-up addresses while it looks around; its radio tells the true one. */
	private Optional<String> permanentAddress(Path networkInterface) {
		Optional<String> ofRadio = read(networkInterface.resolve("phy80211/macaddress"));
		if (ofRadio.isPresent()) {
			return ofRadio;
		}
		boolean permanent = read(networkInterface.resolve("addr_assign_type")).equals(Optional.of("0"));
		return permanent ? read(networkInterface.resolve("address")).filter(a -> !a.matches("[0:]*")) : Optional.empty();
	}

	private Optional<String> read(String file) {
		return read(root.resolve(file));
	}

	private static Optional<String> read(Path file) {
		try {
			String text = Files.readString(file).replace("\0", "").strip();
			return text.isEmpty() ? Optional.empty() : Optional.of(text);
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
