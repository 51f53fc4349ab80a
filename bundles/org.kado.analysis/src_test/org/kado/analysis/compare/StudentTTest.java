package org.kado.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

	/** Printed tables; 1 and 2 degrees of freedom have closed forms. */
	@ParameterizedTest
	@CsvSource({"1,12.706205", "2,4.302653", "3,3.182446", "4,2.776445", "5,2.570582", "6,2.446912", "10,2.228139", "30,2.042272", "120,1.979930", "100000,1.959988"})
	void quantilesAreThoseOfThePrintedTables(double freedom, double expected) {
		assertEquals(expected, StudentT.twoSided95(freedom), 1.5e-6);
	}

	/** Between whole degrees it falls steadily. */
	@ParameterizedTest
	@CsvSource({"1.5,1,2", "4.2,4,5", "9.75,9,10"})
	void partsOfDegreesLieBetween(double freedom, double above, double below) {
		double value = StudentT.twoSided95(freedom);
		assertEquals(value, Math.min(StudentT.twoSided95(above), Math.max(StudentT.twoSided95(below), value)));
	}
}
