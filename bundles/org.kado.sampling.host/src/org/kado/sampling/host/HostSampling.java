package org.kado.sampling.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.kado.sampling.HardwareInventory;
import org.kado.sampling.HostClock;
import org.kado.sampling.HostIdentity;
import org.kado.sampling.HostZone;
import org.kado.sampling.OwnProcess;
import org.kado.sampling.ProcessWatch;
import org.kado.sampling.Sampler;
import org.kado.sampling.SamplingChoice;
import org.kado.sampling.SessionWatch;
import org.kado.sampling.host.inventory.ChildJvmInventory;
import org.kado.sampling.host.inventory.InventoryClassPath;
import org.kado.sampling.host.linux.LinuxClock;
import org.kado.sampling.host.linux.LinuxCpuTimes;
import org.kado.sampling.host.linux.LinuxDisks;
import org.kado.sampling.host.linux.LinuxIdentity;
import org.kado.sampling.host.linux.LinuxInterfaces;
import org.kado.sampling.host.linux.LinuxMemory;
import org.kado.sampling.host.linux.LinuxOwnProcess;
import org.kado.sampling.host.linux.LinuxProcessScan;
import org.kado.sampling.host.linux.LinuxProcesses;
import org.kado.sampling.host.linux.LinuxProcessorTimes;
import org.kado.sampling.host.linux.LinuxZone;
import org.kado.sampling.host.linux.LogindWatch;
import org.kado.sampling.host.measure.AllProcessesSampler;
import org.kado.sampling.host.measure.CpuSampler;
import org.kado.sampling.host.measure.DeviceSampler;
import org.kado.sampling.host.measure.MemorySampler;
import org.kado.sampling.host.measure.ProcessSampler;
import org.kado.sampling.host.measure.ProcessorSampler;
import org.kado.sampling.host.measure.WatchedProcesses;
import org.kado.sampling.host.windows.WindowsClock;
import org.kado.sampling.host.windows.WindowsCpuTimes;
import org.kado.sampling.host.windows.WindowsDisks;
import org.kado.sampling.host.windows.WindowsIdentity;
import org.kado.sampling.host.windows.WindowsInterfaces;
import org.kado.sampling.host.windows.WindowsMemory;
import org.kado.sampling.host.windows.WindowsOwnProcess;
import org.kado.sampling.host.windows.WindowsProcessScan;
import org.kado.sampling.host.windows.WindowsProcesses;
import org.kado.sampling.host.windows.WindowsProcessorTimes;
import org.kado.sampling.host.windows.WindowsSessionWatch;
import org.kado.sampling.host.windows.WindowsZone;

/** Everything that can be told of this PC, read directly from Linux or Windows (both 64-bit). */
public final class HostSampling implements AutoCloseable {

	private static final Duration INVENTORY_LIMIT = Duration.ofSeconds(60);

	private final HostClock clock;
	private final HostIdentity identity;
	private final List<Sampler> samplers;
	private final HardwareInventory inventory;
	private final ProcessWatch watch;

	private HostSampling(HostClock clock, HostIdentity identity, List<Sampler> samplers, HardwareInventory inventory, ProcessWatch watch) {
		this.clock = clock;
		this.identity = identity;
		this.samplers = List.copyOf(samplers);
		this.inventory = inventory;
		this.watch = watch;
	}

	/** As {@link #create(SamplingChoice)}, with nothing but these processes. */
	public static HostSampling create(List<String> watchedNames) {
		return create(SamplingChoice.watching(watchedNames));
	}

	/**
	 * As {@link #create(SamplingChoice, List)}, with the class path of the inventory found, when it is read, from where its classes were loaded.
	 *
	 * @param choice what is to be sampled beyond what always is
	 * @throws UnsupportedOperationException on another system, with a message for people
	 */
	public static HostSampling create(SamplingChoice choice) {
		return create(choice, () -> new ChildJvmInventory(InventoryClassPath.find(), INVENTORY_LIMIT).read());
	}

	/**
	 * Picks what fits this PC. Nothing is read yet.
	 *
	 * @param choice             what is to be sampled beyond what always is
	 * @param inventoryClassPath jars of this bundle, OSHI, JNA, the JNA platform and SLF4J; empty: the inventory is empty
	 * @throws UnsupportedOperationException on another system, with a message for people
	 */
	public static HostSampling create(SamplingChoice choice, List<Path> inventoryClassPath) {
		return create(choice, new ChildJvmInventory(inventoryClassPath, INVENTORY_LIMIT));
	}

	private static HostSampling create(SamplingChoice choice, HardwareInventory inventory) {
		Objects.requireNonNull(choice, "choice");
		String system = System.getProperty("os.name", "");
		requireSupported(system, System.getProperty("sun.arch.data.model", "64"));
		return system.startsWith("Windows") ? windows(choice, inventory) : linux(choice, inventory);
	}

	/** Tells what happens to the session and the power of this PC; the caller closes it. Works on a thread of its own once started. */
	@SuppressWarnings("resource") // the caller closes it
	public static SessionWatch sessionWatch() {
		return System.getProperty("os.name", "").startsWith("Windows") ? new WindowsSessionWatch() : new LogindWatch(System.getenv());
	}

	/** The zone that this PC is set to at the moment. */
	public static HostZone zone() {
		return System.getProperty("os.name", "").startsWith("Windows") ? WindowsZone.create() : LinuxZone.of(System.getenv());
	}

	/** What this process uses; the caller closes it. */
	@SuppressWarnings("resource") // the caller closes it
	public static OwnProcess ownProcess() {
		return System.getProperty("os.name", "").startsWith("Windows") ? new WindowsOwnProcess() : new LinuxOwnProcess();
	}

	/** The clocks. Safe for use by several threads. */
	public HostClock clock() {
		return clock;
	}

	/** What tells this PC from others. */
	public HostIdentity identity() {
		return identity;
	}

	/** CPU, memory, network and watched processes, then what was chosen, in this order. The recording thread's. */
	public List<Sampler> samplers() {
		return samplers;
	}

	/** What the PC is made of; slow. */
	public HardwareInventory inventory() {
		return inventory;
	}

	/** The watched names, which may be changed while sampling goes on. The recording thread's. */
	public ProcessWatch watch() {
		return watch;
	}

	@Override
	public void close() {
		samplers.forEach(Sampler::close);
	}

	static void requireSupported(String system, String bits) {
		boolean known = system.toLowerCase(Locale.ROOT).equals("linux") || system.startsWith("Windows");
		if (!known || !bits.equals("64")) {
			throw new UnsupportedOperationException(
					"Kado records on 64-bit Linux and Windows; this is " + system + " with a " + bits + "-bit Java");
		}
	}

	@SuppressWarnings("resource") // the new object owns and closes them
	private static HostSampling linux(SamplingChoice choice, HardwareInventory inventory) {
		HostClock clock = new LinuxClock();
		WatchedProcesses watched = new WatchedProcesses(choice.watched());
		List<Sampler> samplers = new ArrayList<>(List.of(
				new CpuSampler(new LinuxCpuTimes()),
				new MemorySampler(new LinuxMemory()),
				DeviceSampler.interfaces(new LinuxInterfaces()),
				new ProcessSampler(new LinuxProcesses(watched), watched)));
		if (choice.totals() > 0) {
			samplers.add(new AllProcessesSampler(new LinuxProcessScan(), choice.totals(), choice.totalsMillis()));
		}
		if (choice.perCpu()) {
			samplers.add(new ProcessorSampler(new LinuxProcessorTimes()));
		}
		if (choice.disks()) {
			samplers.add(DeviceSampler.disks(new LinuxDisks()));
		}
		return new HostSampling(clock, new LinuxIdentity(clock), samplers, inventory, watched);
	}

	@SuppressWarnings("resource") // the new object owns and closes them
	private static HostSampling windows(SamplingChoice choice, HardwareInventory inventory) {
		HostClock clock = new WindowsClock();
		WatchedProcesses watched = new WatchedProcesses(choice.watched());
		List<Sampler> samplers = new ArrayList<>(List.of(
				new CpuSampler(new WindowsCpuTimes()),
				new MemorySampler(new WindowsMemory()),
				DeviceSampler.interfaces(new WindowsInterfaces()),
				new ProcessSampler(new WindowsProcesses(watched), watched)));
		if (choice.totals() > 0) {
			samplers.add(new AllProcessesSampler(new WindowsProcessScan(), choice.totals(), choice.totalsMillis()));
		}
		if (choice.perCpu()) {
			samplers.add(new ProcessorSampler(new WindowsProcessorTimes()));
		}
		if (choice.disks()) {
			samplers.add(DeviceSampler.disks(new WindowsDisks()));
		}
		return new HostSampling(clock, new WindowsIdentity(clock), samplers, inventory, watched);
	}
}
