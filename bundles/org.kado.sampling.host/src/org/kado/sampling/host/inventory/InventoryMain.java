package org.kado.sampling.host.inventory;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.ComputerSystem;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.software.os.OperatingSystem;

/**
 * Prints what the PC is made of as lines {@code key=value} in UTF-8 and ends. Runs in a Java of its own, because OSHI takes
 * more memory than all the rest of the agent. No serial numbers, no addresses, no names of users or of the PC.
 */
public final class InventoryMain {

	private final Map<String, String> values = new LinkedHashMap<>();

	private InventoryMain() {
	}

	/** Takes no arguments. */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		SystemInfo system = new SystemInfo();
		InventoryMain inventory = new InventoryMain();
		List<Runnable> parts = List.of(
				() -> inventory.computer(system.getHardware().getComputerSystem()),
				() -> inventory.processor(system.getHardware().getProcessor()),
				() -> inventory.put("memory_bytes", Long.toString(system.getHardware().getMemory().getTotal())),
				() -> inventory.system(system.getOperatingSystem()),
				() -> inventory.disks(system.getHardware()),
				() -> inventory.cards(system.getHardware()),
				() -> inventory.network(system.getHardware()));
		for (Runnable part : parts) {
			try {
				part.run();
			} catch (RuntimeException | LinkageError e) {
				// A part that this PC can't tell must not hide the others.
				System.err.println(e);
			}
		}
		inventory.values.forEach((key, value) -> out.print(key + '=' + value + '\n'));
		out.flush();
	}

	private void computer(ComputerSystem computer) {
		put("manufacturer", computer.getManufacturer());
		put("model", computer.getModel());
		put("board", computer.getBaseboard().getManufacturer(), computer.getBaseboard().getModel());
		put("firmware", computer.getFirmware().getManufacturer(), computer.getFirmware().getVersion());
	}

	private void processor(CentralProcessor processor) {
		put("cpu", processor.getProcessorIdentifier().getName());
		put("cpu_cores", Integer.toString(processor.getPhysicalProcessorCount()));
		put("cpu_threads", Integer.toString(processor.getLogicalProcessorCount()));
	}

	private void system(OperatingSystem system) {
		put("os", system.getManufacturer(), system.getFamily());
		put("os_version", system.getVersionInfo().toString());
		put("os_bits", Integer.toString(system.getBitness()));
	}

	private void disks(HardwareAbstractionLayer hardware) {
		int number = 0;
		for (HWDiskStore disk : hardware.getDiskStores()) {
			put("disk." + number + ".model", disk.getModel());
			put("disk." + number + ".bytes", Long.toString(disk.getSize()));
			number++;
		}
	}

	private void cards(HardwareAbstractionLayer hardware) {
		int number = 0;
		for (GraphicsCard card : hardware.getGraphicsCards()) {
			put("graphics." + number, card.getName());
			number++;
		}
	}

	private void network(HardwareAbstractionLayer hardware) {
		int number = 0;
		for (NetworkIF network : hardware.getNetworkIFs()) {
			put("network." + number, network.getName(), network.getDisplayName());
			number++;
		}
	}

	/** Leaves out what OSHI calls unknown. */
	private void put(String key, String... words) {
		String line = Stream.of(words).filter(Objects::nonNull).map(w -> w.replaceAll("\\s+", " ").strip())
				.filter(w -> !w.isEmpty() && !w.equalsIgnoreCase("unknown")).distinct().collect(Collectors.joining(" "));
		if (!line.isEmpty()) {
			values.put(key, line);
		}
	}
}
