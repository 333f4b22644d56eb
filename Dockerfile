# graphmap with its command as the entry point; compose.yaml runs it beside Neo4j. The workspace is /data.
FROM python:3.11-slim

COPY pyproject.toml README.md LICENSE DATA-LICENCES.md /source/
COPY graphmap /source/graphmap
COPY loaders /source/loaders
COPY queries /source/queries

# uv takes the one known-good set of versions from pyproject.toml; there are wheels of all of them, so nothing is compiled.
RUN cd /source \
    && pip install --no-cache-dir uv \
    && uv pip install --system --no-cache ".[login]" \
    && pip uninstall --yes uv \
    && rm -rf /source \
    && useradd --uid 10001 --create-home graphmap \
    && install -d -o graphmap -g graphmap /data

USER graphmap
WORKDIR /home/graphmap
ENV GRAPHMAP_WORKSPACE=/data
VOLUME /data
EXPOSE 8501
ENTRYPOINT ["graphmap"]
CMD ["app"]
