package org.shanben.archive;

import java.util.Optional;
import org.shanben.model.Document;

/**
 * Where editions come from.
 *
 * @param document the document
 * @param source the source's bytes
 * @param sourceFile the name under which the source is kept, safe for every file system
 * @param tool name and version of what made the editions
 * @param options a checksum of the options that it was called with
 * @param pdfStandard the PRONOM id of the PDF edition
 * @param date when, in ISO 8601; empty where the caller does not say: no clock is asked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Provenance(
    Document document,
    byte[] source,
    String sourceFile,
    String tool,
    String options,
    String pdfStandard,
    Optional<String> date) {}
