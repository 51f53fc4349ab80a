package org.kado.store.csv;

import java.io.IOException;
import java.io.InputStream;

import org.kado.model.facts.FactsHeader;
import org.kado.store.AppendedFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.store.csv.facts.FactsLayout;
import org.kado.store.csv.facts.FactsReader;
import org.kado.store.csv.text.ByteLines;

/** Kado's facts files (docs/formats/facts.md). A file may bring several headers; rows belong to the one before them. */
public final class FactsFormat implements AppendedFormat {

	@Override
	public String id() {
		return "kado-facts";
	}

	@Override
	public boolean recognises(String name, byte[] head) {
		return FactsLayout.recognises(head);
	}

	@Override
	public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
		try (InputStream in = source.open()) {
			new FactsReader(source.label(), sink).read(new ByteLines(in));
		}
	}

	@Override
	public boolean readOn(String label, InputStream rest, Place place, FactsHeader header, LogSink sink) throws IOException {
		return new FactsReader(label, sink).readOn(new ByteLines(rest, place.offset(), place.line()), header);
	}

	@Override
	public boolean isForeign() {
		return false;
	}
}
