package org.kado.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.kado.archive.TickListener;
import org.kado.model.TimeRange;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.Tick;

/**
 * What went through the network adapters of one installation, from its logs as they are read again. Each recorded tick counts once, at the time that the opened folder
 * gives it; a tick that the folder does not hold counts for nothing. Not safe for use by several threads.
 */
public final class NetworkUse implements TickListener {

	private static final long SECOND_MILLIS = 1000;

	private final Supplier<Bins> parts;
	private final RecordedTicks recorded;
	private final Map<String, Adapter> adapters = new TreeMap<>();
	private final Bins memory;

	/**
	 * Nothing as yet.
	 *
	 * @param facts   the installation
	 * @param range   which ticks: those that end within it; not empty
	 * @param columns at most so many points of each adapter
	 */
	public NetworkUse(InstallationFacts facts, TimeRange range, int columns) {
		this(facts, () -> new Bins(range, columns, MemorySeries.tickMillis(facts)));
	}

	/**
	 * Nothing as yet.
	 *
	 * @param facts the installation
	 * @param spans of what means are told; sorted and disjoint
	 */
	public NetworkUse(InstallationFacts facts, List<TimeRange> spans) {
		this(facts, () -> new Bins(spans));
	}

	private NetworkUse(InstallationFacts facts, Supplier<Bins> parts) {
		this.parts = parts;
		recorded = new RecordedTicks(facts);
		memory = parts.get();
	}

	/** Bytes a second; the length of a tick is its weight, so that a part's mean is all its bytes by all its time. */
	private record Adapter(Bins received, Bins sent) {
	}

	@Override
	public void tick(FactsHeader header, Tick tick) {
		if (tick.interfaceCount() == 0 && Double.isNaN(tick.memoryFreePercent())) {
			return;
		}
		recorded.takeStampMillis(header, tick.sequence()).ifPresent(stamp -> {
			for (int i = 0; i < tick.interfaceCount(); i++) {
				Adapter adapter = adapters.computeIfAbsent(tick.interfaceName(i), name -> new Adapter(parts.get(), parts.get()));
				add(adapter.received(), stamp, tick.interfaceReceivedBytes(i), tick.elapsedMillis());
				add(adapter.sent(), stamp, tick.interfaceSentBytes(i), tick.elapsedMillis());
			}
			if (!Double.isNaN(tick.memoryFreePercent())) {
				memory.add(stamp, tick.memoryFreePercent(), 1);
			}
		});
	}

	private static void add(Bins bins, long stampMillis, long bytes, long elapsedMillis) {
		if (bytes >= 0 && elapsedMillis > 0) {
			bins.add(stampMillis, bytes, (double) elapsedMillis / SECOND_MILLIS);
		}
	}

	/** The adapters of which anything was measured, by name. */
	List<ResourceUse.Adapter> adapters() {
		List<ResourceUse.Adapter> measured = new ArrayList<>();
		adapters.forEach((name, adapter) -> {
			if (!adapter.received().isEmpty() || !adapter.sent().isEmpty()) {
				measured.add(new ResourceUse.Adapter(name, adapter.sent().means(), adapter.received().means()));
			}
		});
		return measured;
	}

	/** Free memory, percent; empty where no log tells it so. */
	Optional<ValueSeries> memoryPercent() {
		return memory.isEmpty() ? Optional.empty() : Optional.of(memory.means());
	}
}
