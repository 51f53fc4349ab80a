package org.kado.formats.perfmon;

import java.util.Arrays;
import java.util.List;

import org.kado.store.text.BadRowException;
import org.kado.store.text.Decimals;
import org.kado.store.text.Problems;

/** The figures of one row, each read once. What is blank was not measured; what is no number is told and was not measured either. */
final class RowFigures implements HostColumns.Figures {

	private final Decimals decimals;
	private final Problems problems;
	private List<String> names = List.of();
	private List<String> fields = List.of();
	private double[] figures = {};
	private boolean[] read = {};
	private long line;

	RowFigures(Decimals decimals, Problems problems) {
		this.decimals = decimals;
		this.problems = problems;
	}

	/** Goes to a row. */
	RowFigures of(long newLine, List<String> columnNames, List<String> newFields) {
		line = newLine;
		names = columnNames;
		fields = newFields;
		figures = Arrays.copyOf(figures, newFields.size());
		read = new boolean[newFields.size()];
		return this;
	}

	@Override
	public double at(int column) {
		if (!read[column]) {
			read[column] = true;
			figures[column] = parse(column);
		}
		return figures[column];
	}

	private double parse(int column) {
		String text = fields.get(column);
		if (text.isBlank()) {
			return Double.NaN;
		}
		try {
			return decimals.parse(text, Decimals.excerpt(names.get(column)));
		} catch (BadRowException e) {
			problems.add(line, e);
			return Double.NaN;
		}
	}

	@Override
	public void refuse(int column) {
		problems.add(line, BadRowException.value(Decimals.excerpt(names.get(column)), Decimals.excerpt(fields.get(column))));
	}
}
