/** Starts ND4J inside a bundle. */
@NullMarked
package org.metahab.tensor.internal;

import org.jspecify.annotations.NullMarked;
