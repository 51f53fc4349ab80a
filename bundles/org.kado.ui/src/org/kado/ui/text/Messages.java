package org.kado.ui.text;

import org.eclipse.osgi.util.NLS;

/** Texts of the workbench. */
public final class Messages extends NLS {

	/** Window title. */
	public static String windowTitle;
	/** Window title with a folder. */
	public static String windowTitleFolder;
	/** Empty views, before a folder is open. */
	public static String emptyTitle;
	/** What to do then. */
	public static String emptyHint;
	/** Button of empty views. */
	public static String emptyButton;
	/** The folder holds nothing readable. */
	public static String nothingTitle;
	/** What to do then. */
	public static String nothingHint;
	/** The chosen equipment has no CPU facts. */
	public static String noCpuTitle;
	/** Why. */
	public static String noCpuHint;
	/** Title of the folder dialog. */
	public static String openDialogTitle;
	/** Text of the folder dialog. */
	public static String openDialogMessage;
	/** Name of the reading job. */
	public static String openJob;
	/** Sub-task: files found. */
	public static String openFound;
	/** Reading failed. */
	public static String openFailed;
	/** Reading has begun; the files are not yet counted. */
	public static String readingBegins;
	/** How many files have been read. */
	public static String readingOn;
	/** Reading was cancelled. */
	public static String readingCancelled;
	/** Empty views while a folder is read. */
	public static String readingTitle;
	/** Button of empty views while a folder is read. */
	public static String readingButton;
	/** Empty views after reading was cancelled. */
	public static String cancelledTitle;
	/** Window title of the dialog for what files leave open. */
	public static String questionsWindow;
	/** What that dialog asks. */
	public static String questionsTitle;
	/** What happens with the files. */
	public static String questionsMessage;
	/** Asks for the zone. */
	public static String questionsZone;
	/** Asks for the order of dates. */
	public static String questionsDates;
	/** Answer: day first. */
	public static String questionsDayFirst;
	/** Answer: month first. */
	public static String questionsMonthFirst;
	/** More files ask. */
	public static String questionsMore;
	/** The zone is not one. */
	public static String questionsNoZone;
	/** Button: read again. */
	public static String questionsAnswer;
	/** Button: not now. */
	public static String questionsLater;
	/** Name of the computing job. */
	public static String computeJob;
	/** Status line after reading. */
	public static String openDone;
	/** Label of the threshold. */
	public static String threshold;
	/** Tool tip of the threshold. */
	public static String thresholdTip;
	/** Unit of the threshold. */
	public static String seconds;
	/** Check box: T as recorded. */
	public static String asRecorded;
	/** Label of the basis. */
	public static String basis;
	/** Tool tip of the basis. */
	public static String basisTip;
	/** Basis: observed. */
	public static String basisObserved;
	/** Basis: powered. */
	public static String basisPowered;
	/** Basis: calendar. */
	public static String basisCalendar;
	/** Filter field. */
	public static String filter;
	/** Column: equipment. */
	public static String columnEquipment;
	/** Column: installation. */
	public static String columnInstallation;
	/** Column: period. */
	public static String columnPeriod;
	/** Column: coverage. */
	public static String columnCoverage;
	/** Column: man. */
	public static String columnMan;
	/** Column: machine. */
	public static String columnMachine;
	/** Column: utilisation. */
	public static String columnUtilisation;
	/** Column: range of utilisation. */
	public static String columnRange;
	/** Column: convention. */
	public static String columnConvention;
	/** Column: severity. */
	public static String columnSeverity;
	/** Column: file. */
	public static String columnFile;
	/** Column: line. */
	public static String columnLine;
	/** Column: reason. */
	public static String columnReason;
	/** Severity: info. */
	public static String severityInfo;
	/** Severity: warning. */
	public static String severityWarning;
	/** Severity: error. */
	public static String severityError;
	/** No problems. */
	public static String noProblemsTitle;
	/** What that means. */
	public static String noProblemsHint;
	/** Copy rows. */
	public static String copy;
	/** Title of the CPU view with an equipment. */
	public static String cpuOf;
	/** What a point of the CPU lines says. */
	public static String cpuPoint;
	/** Copy a chart. */
	public static String copyChart;
	/** Export dialog title. */
	public static String exportTitle;
	/** Export failed. */
	public static String exportFailed;

	static {
		NLS.initializeMessages("org.kado.ui.text.messages", Messages.class);
	}

	private Messages() {
	}
}
