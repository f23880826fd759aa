@NullMarked
package org.metahab.adaptation.internal.engine;

import org.jspecify.annotations.NullMarked;
