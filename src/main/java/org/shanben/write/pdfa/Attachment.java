package org.shanben.write.pdfa;

/**
 * A file that a PDF carries (ISO 32000-2, 14.13).
 *
 * @param name its name, without a folder
 * @param type its media type
 * @param relation what it is to the document: {@code Source}, {@code Alternative}, {@code
 *     Supplement}
 * @param description what a reader is told of it
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed straight to the PDF
public record Attachment(
    String name, String type, String relation, String description, byte[] bytes) {}
