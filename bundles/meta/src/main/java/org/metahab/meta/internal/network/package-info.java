/** Multi-layer perceptrons whose weights lie in a plain parameter vector, with exact gradients. */
@NullMarked
package org.metahab.meta.internal.network;

import org.jspecify.annotations.NullMarked;
