/** Tests that start the products for Windows on their own Java runtimes, under Wine. */
package org.kado.product.wine;
