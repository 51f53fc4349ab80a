package org.kado.analysis.compare;

/**
 * Quantiles of Student's t distribution, from the regularised incomplete beta function (continued fraction of Lentz; DLMF 8.17.22). Right to nine digits.
 */
final class StudentT {

	private static final double OUTSIDE = 0.05;
	/** The quantile of one degree of freedom is 12.7; fewer than one do not occur. */
	private static final double MOST = 16;
	private static final int HALVINGS = 60;
	private static final int TERMS = 500;
	private static final double CLOSE = 1e-14;
	private static final double HALF = 0.5;
	/** Lanczos' coefficients for the logarithm of the gamma function (g = 5, six terms). */
	private static final double[] LANCZOS = {76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5};
	private static final double LANCZOS_FIRST = 1.000000000190015;
	private static final double LANCZOS_SHIFT = 5.5;

	private StudentT() {
	}

	/**
	 * The value that 5 % of all lie farther from 0 than.
	 *
	 * @param freedom degrees of freedom, at least 1; need not be whole
	 */
	static double twoSided95(double freedom) {
		double low = 0;
		double high = MOST;
		for (int i = 0; i < HALVINGS; i++) {
			double middle = (low + high) / 2;
			if (beta(freedom / 2, HALF, freedom / (freedom + middle * middle)) > OUTSIDE) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return (low + high) / 2;
	}

	/** The regularised incomplete beta function. */
	private static double beta(double a, double b, double x) {
		double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
		return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
	}

	private static double fraction(double a, double b, double x) {
		double c = 1;
		double d = 1 / (1 - (a + b) * x / (a + 1));
		double sum = d;
		for (int m = 1; m < TERMS; m++) {
			double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
			d = 1 / (1 + even * d);
			c = 1 + even / c;
			sum *= d * c;
			double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
			d = 1 / (1 + odd * d);
			c = 1 + odd / c;
			sum *= d * c;
			if (Math.abs(d * c - 1) < CLOSE) {
				break;
			}
		}
		return sum;
	}

	private static double logGamma(double x) {
		double sum = LANCZOS_FIRST;
		for (int i = 0; i < LANCZOS.length; i++) {
			sum += LANCZOS[i] / (x + i + 1);
		}
		double shifted = x + LANCZOS_SHIFT;
		return (x + HALF) * Math.log(shifted) - shifted + Math.log(Math.sqrt(2 * Math.PI) * sum / x);
	}
}
