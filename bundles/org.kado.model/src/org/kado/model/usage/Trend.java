package org.kado.model.usage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.kado.model.report.Basis;
import org.kado.model.report.Bucket;

/**
 * Utilisation over time against a target.
 *
 * @param installation id of the installation
 * @param equipment    name of the equipment
 * @param shift        name of the shift that all points are of; empty where they are of something else
 * @param bucket       what a point spans
 * @param basis        what utilisation is divided by
 * @param points       in order of time, empty buckets between included
 * @param averaged     over how many buckets the average goes, the own one included
 * @param target       the utilisation to be reached, 0…1; empty: none was named
 */
public record Trend(String installation, String equipment, Optional<String> shift, Bucket bucket, Basis basis, List<TrendPoint> points, int averaged,
		OptionalDouble target) {

	/** Copies the list in. */
	public Trend {
		Objects.requireNonNull(shift, "shift");
		points = List.copyOf(points);
	}

	/** A trend of no shift. */
	public Trend(String installation, String equipment, Bucket bucket, Basis basis, List<TrendPoint> points, int averaged, OptionalDouble target) {
		this(installation, equipment, Optional.empty(), bucket, basis, points, averaged, target);
	}

	/** Number of points that have a utilisation. */
	public long answered() {
		return points.stream().filter(point -> point.figures().utilisation().isPresent()).count();
	}

	/** Number of points that reach the target; without a target 0. */
	public long reached() {
		return points.stream().filter(point -> target.isPresent() && point.figures().utilisation().orElse(-1) >= target.getAsDouble()).count();
	}
}
