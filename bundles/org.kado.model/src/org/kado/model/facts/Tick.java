package org.kado.model.facts;

import java.util.Arrays;

/**
 * The facts of one tick: a holder that the recording thread fills again and again, so that a tick allocates nothing.
 * Readers get one too and must copy what they keep. Not safe for use by several threads.
 *
 * <pre>
 *        stamp - elapsed            stamp
 *   ────────┤■■■■■■■■■■■■■■■■■■■■■■■■├────────►  time     a tick covers [stamp - elapsed, stamp)
 * </pre>
 *
 * What a source did not tell is {@link #NOT_MEASURED} (or NaN), never 0.
 */
public final class Tick {

	/** Stands for a value that was not measured. */
	public static final int NOT_MEASURED = -1;

	private long sequence;
	private long stampMillis;
	private long elapsedMillis;
	private int inputCount;
	private long firstInputMillis;
	private long lastInputMillis;
	private long minSpacingMillis;
	private long maxSpacingMillis;
	private int keys;
	private int clicks;
	private int moves;
	private int wheel;
	private double cpuPercent;
	private double memoryFreePercent;
	private long memoryAvailableBytes;
	private int processCount;
	private String[] processNames = new String[8];
	private int[] processPids = new int[8];
	private long[] processCpuMillis = new long[8];
	private long[] processResidentBytes = new long[8];
	private long[] processIoBytes = new long[8];
	private int interfaceCount;
	private String[] interfaceNames = new String[4];
	private long[] interfaceReceivedBytes = new long[4];
	private long[] interfaceSentBytes = new long[4];
	private int ruleCount;
	private long ruleTruths;
	private int conditionCount;
	private long conditionTruths;
	private final DevicesOfTick devices = new DevicesOfTick();
	private final ProcessTotalsOfTick totals = new ProcessTotalsOfTick();

	/** An empty tick. */
	public Tick() {
		begin(0, 0, 0);
	}

	/**
	 * Starts a tick: forgets every value of the one before.
	 *
	 * @param newSequence      number of the row
	 * @param newStampMillis   UTC at the end of the tick, since the epoch
	 * @param newElapsedMillis length of the tick on the monotonic clock
	 * @return this
	 */
	public Tick begin(long newSequence, long newStampMillis, long newElapsedMillis) {
		sequence = newSequence;
		stampMillis = newStampMillis;
		elapsedMillis = newElapsedMillis;
		inputCount = NOT_MEASURED;
		firstInputMillis = NOT_MEASURED;
		lastInputMillis = NOT_MEASURED;
		minSpacingMillis = NOT_MEASURED;
		maxSpacingMillis = NOT_MEASURED;
		counts(NOT_MEASURED, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED);
		cpuPercent = Double.NaN;
		memoryFreePercent = Double.NaN;
		memoryAvailableBytes = NOT_MEASURED;
		processCount = 0;
		interfaceCount = 0;
		rules(0, Truths.NONE_KNOWN);
		conditions(0, Truths.NONE_KNOWN);
		devices.begin();
		totals.begin(NOT_MEASURED);
		return this;
	}

	/**
	 * Takes over every value of another tick, under a number of its own.
	 *
	 * @param newSequence number of the row
	 * @param other       the tick to copy; not changed
	 * @return this
	 */
	public Tick copy(long newSequence, Tick other) {
		begin(newSequence, other.stampMillis, other.elapsedMillis);
		input(other.inputCount, other.firstInputMillis, other.lastInputMillis, other.minSpacingMillis, other.maxSpacingMillis);
		counts(other.keys, other.clicks, other.moves, other.wheel);
		cpuPercent = other.cpuPercent;
		memoryFreePercent = other.memoryFreePercent;
		memoryAvailableBytes = other.memoryAvailableBytes;
		for (int i = 0; i < other.processCount; i++) {
			process(other.processNames[i], other.processPids[i], other.processCpuMillis[i], other.processResidentBytes[i],
					other.processIoBytes[i]);
		}
		for (int i = 0; i < other.interfaceCount; i++) {
			networkInterface(other.interfaceNames[i], other.interfaceReceivedBytes[i], other.interfaceSentBytes[i]);
		}
		rules(other.ruleCount, other.ruleTruths);
		conditions(other.conditionCount, other.conditionTruths);
		devices.copy(other.devices);
		totals.copy(other.totals);
		return this;
	}

	/** Input was measured and there was none. */
	public void noInput() {
		inputCount = 0;
	}

	/**
	 * Input was measured.
	 *
	 * @param count           number of new instants, at least 1
	 * @param firstMillis     the first, UTC since the epoch; it may lie up to one poll before the tick's start
	 * @param lastMillis      the last, UTC since the epoch
	 * @param smallestMillis  smallest distance of an instant to the one before it (which may belong to an earlier tick), or
	 *                        {@link #NOT_MEASURED} where there was none before
	 * @param largestMillis   largest such distance, or {@link #NOT_MEASURED}
	 */
	public void input(int count, long firstMillis, long lastMillis, long smallestMillis, long largestMillis) {
		inputCount = count;
		firstInputMillis = firstMillis;
		lastInputMillis = lastMillis;
		minSpacingMillis = smallestMillis;
		maxSpacingMillis = largestMillis;
	}

	/** Counts by kind from the hook; {@link #NOT_MEASURED} for what it did not count. */
	public void counts(int newKeys, int newClicks, int newMoves, int newWheel) {
		keys = newKeys;
		clicks = newClicks;
		moves = newMoves;
		wheel = newWheel;
	}

	/** Mean CPU load over the tick, percent of all cores. */
	public void cpu(double percent) {
		cpuPercent = percent;
	}

	/** Memory that programs could still take, at the tick's end. */
	public void memoryAvailable(long bytes) {
		memoryAvailableBytes = bytes;
	}

	/** Part of a memory of unknown size that programs could still take, percent; only of tools that tell no bytes. */
	public void memoryFree(double percent) {
		memoryFreePercent = percent;
	}

	/** A watched process whose reading and writing was not measured. */
	public void process(String name, int pids, long cpuMillis, long residentBytes) {
		process(name, pids, cpuMillis, residentBytes, NOT_MEASURED);
	}

	/**
	 * A watched process, all pids of the name summed.
	 *
	 * @param name          the watched name
	 * @param pids          number of pids; 0: measured, and not running
	 * @param cpuMillis     CPU time used within the tick, or {@link #NOT_MEASURED}
	 * @param residentBytes resident memory at the tick's end, or {@link #NOT_MEASURED}
	 * @param ioBytes       bytes read and written within the tick, or {@link #NOT_MEASURED}
	 */
	public void process(String name, int pids, long cpuMillis, long residentBytes, long ioBytes) {
		if (processCount == processNames.length) {
			int size = processCount * 2;
			processNames = Arrays.copyOf(processNames, size);
			processPids = Arrays.copyOf(processPids, size);
			processCpuMillis = Arrays.copyOf(processCpuMillis, size);
			processResidentBytes = Arrays.copyOf(processResidentBytes, size);
			processIoBytes = Arrays.copyOf(processIoBytes, size);
		}
		processNames[processCount] = name;
		processPids[processCount] = pids;
		processCpuMillis[processCount] = cpuMillis;
		processResidentBytes[processCount] = residentBytes;
		processIoBytes[processCount] = ioBytes;
		processCount++;
	}

	/**
	 * A network interface.
	 *
	 * @param name          the system's name
	 * @param receivedBytes received within the tick
	 * @param sentBytes     sent within the tick
	 */
	public void networkInterface(String name, long receivedBytes, long sentBytes) {
		if (interfaceCount == interfaceNames.length) {
			int size = interfaceCount * 2;
			interfaceNames = Arrays.copyOf(interfaceNames, size);
			interfaceReceivedBytes = Arrays.copyOf(interfaceReceivedBytes, size);
			interfaceSentBytes = Arrays.copyOf(interfaceSentBytes, size);
		}
		interfaceNames[interfaceCount] = name;
		interfaceReceivedBytes[interfaceCount] = receivedBytes;
		interfaceSentBytes[interfaceCount] = sentBytes;
		interfaceCount++;
	}

	/**
	 * Whether each machine rule held in this tick.
	 *
	 * @param count  number of rules in force
	 * @param truths their results in the order of the header, as {@link Truths}
	 */
	public void rules(int count, long truths) {
		ruleCount = count;
		ruleTruths = truths;
	}

	/**
	 * Whether each condition held that only the recorder can decide.
	 *
	 * @param count  number of such conditions
	 * @param truths their values in the order of the header, as {@link Truths}
	 */
	public void conditions(int count, long truths) {
		conditionCount = count;
		conditionTruths = truths;
	}

	/** Mean load of the next processor over the tick, percent of it; NaN where not measured. */
	public void processor(double percent) {
		devices.processor(percent);
	}

	/** Bytes read from and written to a disk within the tick, under the system's name. */
	public void disk(String name, long readBytes, long writtenBytes) {
		devices.disk(name, readBytes, writtenBytes);
	}

	/** Processors and disks one by one; nothing where nobody asked for them. Filled anew with the next tick. */
	public DevicesOfTick devices() {
		return devices;
	}

	/** All processes were looked at in this tick; so long after the last time. */
	public void totals(long elapsedSinceMillis) {
		totals.begin(elapsedSinceMillis);
	}

	/**
	 * All processes of a name, over the time told with {@link #totals(long)}.
	 *
	 * @param name          the system's name
	 * @param pids          number of pids
	 * @param cpuMillis     CPU time used meanwhile, or {@link #NOT_MEASURED}
	 * @param residentBytes resident memory now, or {@link #NOT_MEASURED}
	 */
	public void total(String name, int pids, long cpuMillis, long residentBytes) {
		totals.add(name, pids, cpuMillis, residentBytes);
	}

	/** What was told of all processes; mostly nothing. Filled anew with the next tick. */
	public ProcessTotalsOfTick totals() {
		return totals;
	}

	/** Number of the row in its installation and session. */
	public long sequence() {
		return sequence;
	}

	/** UTC at the end of the tick, since the epoch. */
	public long stampMillis() {
		return stampMillis;
	}

	/** Length on the monotonic clock. */
	public long elapsedMillis() {
		return elapsedMillis;
	}

	/** New instants of input, 0 for none, {@link #NOT_MEASURED} where the source was broken or is not recorded. */
	public int inputCount() {
		return inputCount;
	}

	/** First new instant, UTC since the epoch; only where {@link #inputCount()} is positive. */
	public long firstInputMillis() {
		return firstInputMillis;
	}

	/** Last new instant, UTC since the epoch; only where {@link #inputCount()} is positive. */
	public long lastInputMillis() {
		return lastInputMillis;
	}

	/** Smallest distance between instants, or {@link #NOT_MEASURED}. */
	public long minSpacingMillis() {
		return minSpacingMillis;
	}

	/** Largest distance between instants, or {@link #NOT_MEASURED}. */
	public long maxSpacingMillis() {
		return maxSpacingMillis;
	}

	/** Key presses, or {@link #NOT_MEASURED}. */
	public int keys() {
		return keys;
	}

	/** Button presses, or {@link #NOT_MEASURED}. */
	public int clicks() {
		return clicks;
	}

	/** Pointer moves, or {@link #NOT_MEASURED}. */
	public int moves() {
		return moves;
	}

	/** Wheel turns, or {@link #NOT_MEASURED}. */
	public int wheel() {
		return wheel;
	}

	/** Percent of all cores, NaN where not measured. */
	public double cpuPercent() {
		return cpuPercent;
	}

	/** Bytes, or {@link #NOT_MEASURED}. */
	public long memoryAvailableBytes() {
		return memoryAvailableBytes;
	}

	/** Percent of a memory of unknown size, NaN where not measured or where bytes are told. */
	public double memoryFreePercent() {
		return memoryFreePercent;
	}

	/** Number of watched processes in this tick. */
	public int processCount() {
		return processCount;
	}

	/** Name of the i-th watched process. */
	public String processName(int i) {
		return processNames[i];
	}

	/** Its number of pids. */
	public int processPids(int i) {
		return processPids[i];
	}

	/** Its CPU time within the tick, or {@link #NOT_MEASURED}. */
	public long processCpuMillis(int i) {
		return processCpuMillis[i];
	}

	/** Its resident memory, or {@link #NOT_MEASURED}. */
	public long processResidentBytes(int i) {
		return processResidentBytes[i];
	}

	/** Bytes it read and wrote within the tick, or {@link #NOT_MEASURED}. */
	public long processIoBytes(int i) {
		return processIoBytes[i];
	}

	/** Number of network interfaces in this tick. */
	public int interfaceCount() {
		return interfaceCount;
	}

	/** Name of the i-th interface. */
	public String interfaceName(int i) {
		return interfaceNames[i];
	}

	/** Bytes it received within the tick. */
	public long interfaceReceivedBytes(int i) {
		return interfaceReceivedBytes[i];
	}

	/** Bytes it sent within the tick. */
	public long interfaceSentBytes(int i) {
		return interfaceSentBytes[i];
	}

	/** Number of machine rules whose result the tick tells; 0 where it tells none. */
	public int ruleCount() {
		return ruleCount;
	}

	/** Results of the machine rules, as {@link Truths}. */
	public long ruleTruths() {
		return ruleTruths;
	}

	/** Number of recorded conditions that the tick tells; 0 where it tells none. */
	public int conditionCount() {
		return conditionCount;
	}

	/** Values of the recorded conditions, as {@link Truths}. */
	public long conditionTruths() {
		return conditionTruths;
	}
}
