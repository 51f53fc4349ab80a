package org.kado.views;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.kado.analysis.kpi.LabelFile;
import org.kado.model.kpi.Label;
import org.kado.model.kpi.LabelFault;

/**
 * Labels as their file says (docs/formats/labels.md).
 *
 * @param labels the labels, as far as they could be read
 * @param faults what is wrong, by line; a file with faults must not be used
 */
public record OpenedLabels(List<Label> labels, List<LabelFault> faults) {

	/** Copies the lists in. */
	public OpenedLabels {
		labels = List.copyOf(labels);
		faults = List.copyOf(faults);
	}

	/** No labels. */
	public static OpenedLabels none() {
		return new OpenedLabels(List.of(), List.of());
	}

	/**
	 * Reads the file.
	 *
	 * @param zone zone of times without an offset, where the file names none
	 * @throws IOException where the file can't be read
	 */
	public static OpenedLabels read(Path file, Optional<ZoneId> zone) throws IOException {
		LabelFile.Result read = LabelFile.read(SmallText.read(file), zone);
		return new OpenedLabels(read.labels(), read.faults());
	}
}
