package org.kado.reports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

import org.kado.model.State;
import org.kado.model.health.CollectionRow;
import org.kado.model.health.HealthFinding;
import org.kado.model.kpi.KpiReport;
import org.kado.model.report.Bucket;
import org.kado.model.report.ReportRow;
import org.kado.model.usage.Concurrency;
import org.kado.model.usage.GapHistogram;
import org.kado.model.usage.HeatMap;
import org.kado.model.usage.RankedEquipment;
import org.kado.model.usage.StopPareto;
import org.kado.model.usage.TeamWork;
import org.kado.model.usage.Trend;
import org.kado.views.HealthView;
import org.kado.views.KpiView;
import org.kado.views.ShiftSum;
import org.kado.views.UsageView;

/** The figures of a report, each asked for once. Immutable. */
final class ReportFigures {

	/** With more equipment than this man beside machine and shifts are asked of nobody: no report shows so many. */
	static final int MOST_SIDE_BY_SIDE = 200;
	private static final int AVERAGED_DAYS = 7;
	private static final int LONGEST_STOPS = 1;

	private final List<ReportRow> totals;
	private final List<ReportRow> days;
	private final List<KpiReport> kpis;
	private final List<HealthFinding> findings;
	private final List<CollectionRow> collection;
	private final List<RankedEquipment> ranking;
	private final List<HeatMap> heatMaps;
	private final List<Trend> trends;
	private final List<GapHistogram> stops;
	private final List<StopPareto> pareto;
	private final Concurrency concurrency;
	private final List<TeamWork> teams;
	private final List<ReportRow> shiftRows;
	private final List<ShiftSum> shifts;
	private final List<Trend> shiftTrends;

	ReportFigures(ReportSource source) {
		UsageView usage = new UsageView(source.view(), source.zone(), Optional.empty());
		HealthView health = new HealthView(source.view(), source.zone(), source.made().toInstant().toEpochMilli());
		totals = source.rows(Bucket.EQUIPMENT);
		days = source.rows(Bucket.DAY);
		kpis = new KpiView(source.view(), source.zone(), Optional.empty(), List.of()).reports(OptionalLong.empty());
		findings = health.findings();
		collection = health.collection();
		ranking = usage.ranking(source.basis());
		heatMaps = usage.heatMaps(source.basis());
		trends = usage.trends(Bucket.DAY, source.basis(), AVERAGED_DAYS, OptionalDouble.empty());
		stops = usage.stops(UsageView.growingEdges());
		pareto = usage.stopPareto(LONGEST_STOPS);
		concurrency = usage.concurrency(UsageView.USED);
		boolean few = totals.size() <= MOST_SIDE_BY_SIDE;
		boolean planned = few && source.view().calendar().isPresent();
		teams = few ? usage.teams() : List.of();
		shiftRows = planned ? source.rows(Bucket.SHIFT) : List.of();
		shifts = ShiftSum.of(shiftRows, source.basis());
		shiftTrends = planned ? usage.trends(Bucket.SHIFT, source.basis(), AVERAGED_DAYS, OptionalDouble.empty()) : List.of();
	}

	/** The sum of each equipment. */
	List<ReportRow> totals() {
		return totals;
	}

	/** The days of all equipment. */
	List<ReportRow> days() {
		return days;
	}

	/** The days of one. */
	List<ReportRow> days(String installation) {
		return days.stream().filter(row -> row.installation().equals(installation)).toList();
	}

	/** Figures with formulas, of those with records. */
	List<KpiReport> kpis() {
		return kpis;
	}

	/** What should be looked at, worst first. */
	List<HealthFinding> findings() {
		return findings;
	}

	/** What was collected. */
	List<CollectionRow> collection() {
		return collection;
	}

	/** Equipment by utilisation. */
	List<RankedEquipment> ranking() {
		return ranking;
	}

	/** Of all together first, then of each. */
	List<HeatMap> heatMaps() {
		return heatMaps;
	}

	/** Utilisation by day. */
	List<Trend> trends() {
		return trends;
	}

	/** Lengths of stops. */
	List<GapHistogram> stops() {
		return stops;
	}

	/** Where the time of stops went. */
	List<StopPareto> pareto() {
		return pareto;
	}

	/** How many were in use at once. */
	Concurrency concurrency() {
		return concurrency;
	}

	/** Man beside machine, of those that record both; empty where there is more equipment than {@link #MOST_SIDE_BY_SIDE}. */
	List<TeamWork> teams() {
		return teams;
	}

	/** All of each shift of each equipment; empty without a work calendar, and where there is more equipment than {@link #MOST_SIDE_BY_SIDE}. */
	List<ShiftSum> shifts() {
		return shifts;
	}

	/** The shifts of some equipment, one by one. */
	List<ReportRow> shiftRows(Set<String> installations) {
		return shiftRows.stream().filter(row -> installations.contains(row.installation())).toList();
	}

	/** Utilisation of each shift over the days, of one equipment. */
	List<Trend> shiftTrends(String installation) {
		return shiftTrends.stream().filter(trend -> trend.installation().equals(installation)).toList();
	}

	/** Names of equipment that is not among some. */
	List<String> without(List<String> installations) {
		return totals.stream().filter(total -> !installations.contains(total.installation())).map(ReportRow::equipment).toList();
	}

	/** Part of the time of some equipment of which something is known; empty where there is no time. */
	OptionalDouble coverage(List<ReportRow> of) {
		long length = of.stream().flatMap(row -> row.millis().values().stream()).mapToLong(Long::longValue).sum();
		long missing = of.stream().mapToLong(row -> row.millisOf(State.NO_DATA)).sum();
		return length == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) missing / length);
	}
}
