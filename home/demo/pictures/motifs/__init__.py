"""What the pictures show: strokes, waves, hands, stones. One function a motif."""
