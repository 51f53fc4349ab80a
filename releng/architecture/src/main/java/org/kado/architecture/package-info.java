/**
 * The rules of docs/architecture.md as functions over a folder of built bundles: each reads manifests, sources and class
 * files and lists what breaks it.
 */
package org.kado.architecture;
