package org.shanben.source;

import org.shanben.model.Box;

/**
 * A cell of a ruled table.
 *
 * @param grid the table's number, from 1 through the document
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rows how many rows it spans
 * @param columns how many columns it spans
 * @param box the space between its rules, in points
 */
public record GridCell(int grid, int row, int column, int rows, int columns, Box box) {}
