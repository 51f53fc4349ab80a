package org.kado.store.csv.facts;

import org.kado.model.Problem;
import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.Tick;
import org.kado.model.facts.Truths;
import org.kado.store.LogSink;
import org.kado.store.csv.text.ByteFields;
import org.kado.store.text.BadRowException;

/** Puts ticks together from their rows. A tick is handed on when another row follows its last one. */
final class TickReader {

	/** 1 PiB: no memory and no counter of a tick is larger; guards the conversion to bytes. */
	static final long MAX_KIB = 1L << 40;

	private final LogSink sink;
	private final Tick tick = new Tick();
	private boolean held;
	/** Number of a tick that could not be read: its processes and interfaces are passed over without another word. */
	private long passedOver = -1;

	TickReader(LogSink sink) {
		this.sink = sink;
	}

	/** Hands on the tick that is held, if any. */
	void finish() {
		if (held) {
			held = false;
			sink.tick(tick);
		}
	}

	/** A tick begins whose rows were found whole; the holder to fill. The one before is handed on. */
	Tick begin(long sequence, long stampMillis, long elapsedMillis) {
		finish();
		held = true;
		return tick.begin(sequence, stampMillis, elapsedMillis);
	}

	/** The holder; only while {@link #holds(long)} is true of it. */
	Tick held() {
		return tick;
	}

	/** Whether the tick of that number is held: its further rows may come. */
	boolean holds(long sequence) {
		return held && sequence == tick.sequence();
	}

	/** A tick could not be read. */
	void passOver(ByteFields fields) {
		try {
			passedOver = fields.count() > 1 ? fields.number(1, "seq") : -1;
		} catch (BadRowException e) {
			passedOver = -1;
		}
	}

	/** A row of kind {@code t}. */
	void tick(ByteFields fields) throws BadRowException {
		RowKind kind = RowKind.TICK;
		fields.requireCount(kind.fields());
		long sequence = fields.number(1, kind.column(1));
		long stamp = fields.number(2, kind.column(2));
		long elapsed = fields.number(3, kind.column(3));
		int inputs = small(fields, 4, kind);
		long first = inputs > 0 ? stamp - fields.number(5, kind.column(5)) : Tick.NOT_MEASURED;
		long last = inputs > 0 ? stamp - fields.number(6, kind.column(6)) : Tick.NOT_MEASURED;
		long smallest = positive(fields, 7, kind);
		long largest = positive(fields, 8, kind);
		int keys = small(fields, 9, kind);
		int clicks = small(fields, 10, kind);
		int moves = small(fields, 11, kind);
		int wheel = small(fields, 12, kind);
		double percent = fields.isEmpty(13) ? Double.NaN : fields.thousandths(13, kind.column(13)) / 1000.0;
		long memory = bytes(fields, 14, kind);
		if (elapsed < 0 || percent < 0) {
			throw BadRowException.value(kind.column(elapsed < 0 ? 3 : 13), fields.excerpt(elapsed < 0 ? 3 : 13));
		}
		tick.begin(sequence, stamp, elapsed);
		if (inputs == 0) {
			tick.noInput();
		} else if (inputs > 0) {
			tick.input(inputs, first, last, smallest, largest);
		}
		tick.counts(keys, clicks, moves, wheel);
		tick.cpu(percent);
		tick.memoryAvailable(memory);
		held = true;
	}

	/** A row of kind {@code p}. */
	void process(ByteFields fields) throws BadRowException {
		RowKind kind = RowKind.PROCESS;
		if (belongs(fields, kind)) {
			int pids = small(fields, 3, kind);
			if (pids < 0) {
				throw BadRowException.value(kind.column(3), "");
			}
			long cpu = positive(fields, 4, kind);
			long resident = bytes(fields, 5, kind);
			long io = fields.count() > kind.fields() ? positive(fields, kind.fields(), kind) : Tick.NOT_MEASURED;
			tick.process(fields.text(2), pids, cpu, resident, io);
		}
	}

	/** A row of kind {@code n}. */
	void network(ByteFields fields) throws BadRowException {
		RowKind kind = RowKind.NETWORK;
		if (belongs(fields, kind)) {
			long received = positive(fields, 3, kind);
			long sent = positive(fields, 4, kind);
			tick.networkInterface(fields.text(2), received, sent);
		}
	}

	/** A row of kind {@code r}, whose signs the header gives a meaning. */
	void rules(ByteFields fields, FactsHeader header) throws BadRowException {
		RowKind kind = RowKind.RULES;
		if (belongs(fields, kind)) {
			int ruleCount = Math.min(header.rules().size(), Truths.MAX);
			int conditionCount = Math.min(header.conditions().size(), Truths.MAX);
			long rules = TruthSign.read(fields, 2, kind.column(2), ruleCount);
			long conditions = TruthSign.read(fields, 3, kind.column(3), conditionCount);
			tick.rules(ruleCount, rules);
			tick.conditions(conditionCount, conditions);
		}
	}

	/** A row of kind {@code s}. */
	void total(ByteFields fields) throws BadRowException {
		RowKind kind = RowKind.TOTAL;
		if (belongs(fields, kind)) {
			long elapsed = positive(fields, 2, kind);
			int pids = small(fields, 4, kind);
			long cpu = positive(fields, 5, kind);
			long resident = bytes(fields, 6, kind);
			if (tick.totals().size() == 0) {
				tick.totals(elapsed);
			}
			tick.total(fields.text(3), pids, cpu, resident);
		}
	}

	/** A row of kind {@code c}. */
	void processors(ByteFields fields) throws BadRowException {
		RowKind kind = RowKind.PROCESSORS;
		if (belongs(fields, kind)) {
			for (int field = 2; field < fields.count(); field++) {
				double percent = fields.isEmpty(field) ? Double.NaN : fields.thousandths(field, kind.column(2)) / 1000.0;
				if (percent < 0) {
					throw BadRowException.value(kind.column(2), fields.excerpt(field));
				}
				tick.processor(percent);
			}
		}
	}

	/** A row of kind {@code d}. */
	void disk(ByteFields fields) throws BadRowException {
		RowKind kind = RowKind.DISK;
		if (belongs(fields, kind)) {
			long read = positive(fields, 3, kind);
			long written = positive(fields, 4, kind);
			tick.disk(fields.text(2), read, written);
		}
	}

	private boolean belongs(ByteFields fields, RowKind kind) throws BadRowException {
		fields.requireCount(kind.fields());
		long sequence = fields.number(1, kind.column(1));
		if (holds(sequence)) {
			return true;
		}
		if (sequence != passedOver) {
			throw new BadRowException(Problem.Kind.DAMAGED_LINE, "seq=" + sequence);
		}
		return false;
	}

	private static long positive(ByteFields fields, int field, RowKind kind) throws BadRowException {
		long value = fields.numberOr(field, kind.column(field), Tick.NOT_MEASURED);
		if (value < Tick.NOT_MEASURED || value == Tick.NOT_MEASURED && !fields.isEmpty(field)) {
			throw BadRowException.value(kind.column(field), fields.excerpt(field));
		}
		return value;
	}

	private static int small(ByteFields fields, int field, RowKind kind) throws BadRowException {
		long value = positive(fields, field, kind);
		if (value > Integer.MAX_VALUE) {
			throw BadRowException.value(kind.column(field), fields.excerpt(field));
		}
		return (int) value;
	}

	private static long bytes(ByteFields fields, int field, RowKind kind) throws BadRowException {
		long kibibytes = positive(fields, field, kind);
		if (kibibytes > MAX_KIB) {
			throw BadRowException.value(kind.column(field), fields.excerpt(field));
		}
		return kibibytes < 0 ? Tick.NOT_MEASURED : kibibytes << 10;
	}
}
