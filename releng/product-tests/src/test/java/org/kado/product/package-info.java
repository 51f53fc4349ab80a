/**
 * Tests that take the archives of {@code dist/} as a user gets them: unpack, start, look. Run by {@code ./verify} after
 * the archives were made.
 */
package org.kado.product;
